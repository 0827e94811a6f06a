import AccordJSON
import AccordSnapshots

/// Finds in a change what looks volatile, and proposes placeholders.
///
/// A kind that nobody writes by hand, such as a UUID, is proposed also where nothing was stored; the others
/// only where a value of the same kind was stored and differs.
package struct VolatileValues: Sendable {
    package private(set) var proposals: [VolatileProposal] = []
    private let looks: VolatileLooks
    private var numbering: PlaceholderNumbering

    package init(_ detail: ReviewDetail) {
        self.init(HunkChoice(detail), recordedAt: detail.item.meta.recordedAt)
    }

    /// - Parameter recordedAt: when the value was received, in milliseconds since 1970.
    init(_ choice: HunkChoice, recordedAt: Int) {
        looks = VolatileLooks(recordedAt: recordedAt)
        numbering = PlaceholderNumbering(in: choice.new)
        guard PlaceholderSyntax(of: choice.path) != nil else { return }
        if choice.old == nil, let document = Self.document(choice) {
            addLeaves(of: document, .file, JSONPointer())
            return
        }
        for unit in choice.units { add(unit) }
    }

    /// What goes by values; where those cannot be told apart or written back, the lines are searched.
    private static func document(_ choice: HunkChoice) -> JSON? {
        guard case .json = SnapshotSyntax(of: choice.path), let document = try? JSON(parsing: choice.new),
            !document.hasRepeatedKeys, JSONLayout(of: choice.new[...], document) != nil
        else { return nil }
        return document
    }

    private mutating func add(_ unit: HunkUnit) {
        switch unit.change {
        case .value(let difference):
            guard let new = difference.new else { return }
            let place = VolatileProposal.Place.value(unit.part, difference.pointer)
            if let old = difference.old, !Self.isContainer(old), !Self.isContainer(new) {
                add(old: old, new: new, at: place)
            } else {
                addLeaves(of: new, unit.part, difference.pointer)
            }
        case .lines(let old, let new): addLines(old, new, unit.part)
        }
    }

    private static func isContainer(_ value: JSON) -> Bool { value.kind == .array || value.kind == .object }

    // MARK: - Values

    private mutating func addLeaves(of value: JSON, _ part: HunkUnit.Part, _ pointer: JSONPointer) {
        switch value.kind {
        case .array:
            for (index, element) in value.elements.enumerated() {
                addLeaves(of: element, part, pointer.appending(index))
            }
        case .object:
            for (key, member) in value.members { addLeaves(of: member, part, pointer.appending(key)) }
        case .null, .boolean, .number, .string: add(old: nil, new: value, at: .value(part, pointer))
        }
    }

    private mutating func add(old: JSON?, new: JSON, at place: VolatileProposal.Place) {
        if let kind = looks.kind(of: new), kind.isTelling || old.flatMap(looks.kind) == kind {
            return append(place, kind, old: old.map(Self.text), new: new, range: nil)
        }
        guard let text = new.string else { return }
        addWords(old: old?.string.map { Array($0.utf8) }, new: Array(text.utf8), at: place)
    }

    static func text(_ value: JSON) -> String { value.string ?? value.text(.compact) }

    // MARK: - Texts

    private mutating func addLines(_ old: HunkUnit.Lines, _ new: HunkUnit.Lines, _ part: HunkUnit.Part) {
        let (before, after) = (old.texts, new.texts)
        for (index, text) in after.enumerated() {
            let old = before.count == after.count ? before[index] : nil
            let line = new.line + index
            if part.isBody || part == .file {
                addWords(old: old, new: text, at: .line(part, line))
            } else {
                let count = proposals.count
                addField(old: old, new: text, part, line)
                if proposals.count == count { addCookie(among: before, new: text, part, line) }
            }
        }
    }

    /// Of a header field the whole value is volatile, or a word in it.
    private mutating func addField(old: [UInt8]?, new: [UInt8], _ part: HunkUnit.Part, _ line: Int) {
        guard let field = HeaderLine(new) else {
            return addWords(old: old, new: new, at: .line(part, line))
        }
        let known = old.flatMap { HeaderLine($0) }.flatMap { $0.name == field.name ? $0 : nil }
        let place = VolatileProposal.Place.field(part, name: field.name, line)
        let kind = looks.kind(ofText: field.unquoted)
        let isVolatile = kind?.isTelling ?? false || known.flatMap { looks.kind(ofText: $0.unquoted) } == kind
        if let kind, kind.redaction == nil, isVolatile {
            return append(place, kind, old: known?.value, new: JSON(field.value), range: nil)
        }
        addWords(old: old, new: new, at: .line(part, line))
    }

    /// A cookie that was set before with another value, or with another expiry: what it holds has no looks.
    private mutating func addCookie(
        among before: [[UInt8]], new: [UInt8], _ part: HunkUnit.Part, _ line: Int
    ) {
        guard part == .responseHead, let cookie = Self.cookie(new), let name = cookie.name,
            let old = before.lazy.compactMap(Self.cookie).first(where: { $0.isNamed(name) }),
            cookie.hidesOther(than: old)
        else { return }
        append(
            .cookie(part, name: name, line), .cookie, old: old.value, new: JSON(cookie.value), range: nil)
    }

    private static func cookie(_ line: [UInt8]) -> SetCookie? {
        HeaderLine(line).flatMap { $0.name == "set-cookie" ? SetCookie($0.value) : nil }
    }

    /// Inside of a longer text only those kinds are of use that a redaction finds there.
    private mutating func addWords(old: [UInt8]?, new: [UInt8], at place: VolatileProposal.Place) {
        let (before, after) = (old.map(Words.init), Words(new))
        let isSameFrame = before?.isSameFrame(as: after) ?? false
        for (index, range) in after.ranges.enumerated() {
            let text = after.text(index)
            let known = isSameFrame ? before?.text(index) : nil
            guard known != text, let kind = looks.kind(ofText: text), kind.redaction != nil,
                kind.isTelling || known.flatMap(looks.kind(ofText:)) == kind
            else { continue }
            append(place, kind, old: known, new: JSON(text), range: range)
        }
    }

    private mutating func append(
        _ place: VolatileProposal.Place, _ kind: VolatileKind, old: String?, new: JSON, range: Range<Int>?
    ) {
        let placeholder =
            if case .field = place { Placeholder(.redacted) } else { kind.placeholder(for: new) }
        proposals.append(
            VolatileProposal(
                place: place, kind: kind, old: old, new: Self.text(new),
                placeholder: numbering.numbered(placeholder, for: Self.text(new)), range: range))
    }
}
