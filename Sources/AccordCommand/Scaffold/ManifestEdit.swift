/// A change of `Package.swift` that adds, and leaves what is there as it is.
struct ManifestEdit {
    private var text: SwiftText
    private let lineEnd: String

    /// Lines that are added end as the first one does.
    init(_ text: String) {
        self.text = SwiftText(text)
        lineEnd = text.utf8.prefix { $0 != UInt8(ascii: "\n") }.last == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }

    var result: String { text.text(text.bytes.indices) }

    /// Adds a test target at the end of `targets:`.
    ///
    /// - Returns: false where the list is not written out in the call of `Package`.
    mutating func addTestTarget(_ name: String, dependencies: [String]) -> Bool {
        guard let package = text.call(of: "Package") else { return false }
        if let targets = package["targets"] {
            guard let elements = text.elements(of: targets.value) else { return false }
            append([Self.target(name, dependencies)], to: elements)
            return true
        }
        // Arguments have an order: targets stand after the dependencies.
        guard let before = package["dependencies"] ?? package["name"] else { return false }
        let target = Self.indented(Self.target(name, dependencies), by: "        ")
        insert(",\n    targets: [\n\(target),\n    ]", at: before.value.upperBound)
        return true
    }

    /// Adds dependencies to a test target that is there.
    ///
    /// - Returns: false where the target, or the list of its dependencies, is not written out.
    mutating func addDependencies(_ dependencies: [String], toTestTarget name: String) -> Bool {
        guard let target = testTarget(name) else { return false }
        if let present = target["dependencies"] {
            guard let elements = text.elements(of: present.value) else { return false }
            append(dependencies, to: elements)
            return true
        }
        guard let named = target["name"] else { return false }
        insert(", dependencies: [\(dependencies.joined(separator: ", "))]", at: named.value.upperBound)
        return true
    }

    // MARK: -

    private func testTarget(_ name: String) -> SwiftCall? {
        guard let targets = text.call(of: "Package")?["targets"] else { return nil }
        return text.parts(of: text.elements(of: targets.value) ?? targets.value).lazy
            .compactMap { text.call(of: ".testTarget", in: $0) }
            .first { call in call["name"].map { text.text($0.value) } == "\"\(name)\"" }
    }

    private mutating func append(_ elements: [String], to list: Range<Int>) {
        let last = text.last(in: list)
        let isSeparated = last.map { text.bytes[$0] == UInt8(ascii: ",") } ?? true
        let lineStart = text.bytes[..<list.upperBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let isBroken = lineStart > list.lowerBound
        let margin = margin(from: lineStart)
        if isBroken, lineStart + margin.utf8.count == list.upperBound {
            insert(Self.lines(elements, behind: margin), at: lineStart)
            if let last, !isSeparated { insert(",", at: last + 1) }
        } else if !isBroken, elements.contains(where: { $0.contains("\n") }) {
            breakUp(list, adding: Self.lines(elements, behind: margin), margin, isSeparated: isSeparated)
        } else {
            let added = elements.joined(separator: ", ").replacing("\n", with: "\n" + margin)
            insert((last == nil || !isSeparated ? "" : " ") + added, at: list.upperBound)
            if let last, !isSeparated { insert(", ", at: last + 1) }
        }
    }

    /// Gives lines to a list that stands on one; what is in it stays together on the first of them.
    private mutating func breakUp(
        _ list: Range<Int>, adding lines: String, _ margin: String, isSeparated: Bool
    ) {
        let bytes = text.bytes
        guard let first = list.first(where: { bytes[$0] > 0x20 }),
            let end = list.last(where: { bytes[$0] > 0x20 })
        else { return replace(list, with: "\n\(lines)\(margin)") }
        let last = text.last(in: list)
        replace((end + 1)..<list.upperBound, with: "\n\(lines)\(margin)")
        if let last, !isSeparated { insert(",", at: last + 1) }
        replace(list.lowerBound..<first, with: "\n\(margin)    ")
    }

    /// The white space that a line begins with.
    private func margin(from lineStart: Int) -> String {
        let end = text.bytes[lineStart...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? text.bytes.count
        return text.text(lineStart..<end)
    }

    private mutating func insert(_ addition: String, at index: Int) {
        replace(index..<index, with: addition)
    }

    private mutating func replace(_ range: Range<Int>, with addition: String) {
        let lines = addition.split(separator: "\n", omittingEmptySubsequences: false)
        text = SwiftText(
            text.text(0..<range.lowerBound) + lines.joined(separator: lineEnd)
                + text.text(range.upperBound..<text.bytes.count))
    }

    /// Elements of a list, each on lines of its own.
    private static func lines(_ elements: [String], behind margin: String) -> String {
        elements.map { indented($0, by: margin + "    ") + ",\n" }.joined()
    }

    /// A test target as it stands in a list.
    static func target(_ name: String, _ dependencies: [String]) -> String {
        let lines = dependencies.map { "        \($0),\n" }.joined()
        return ".testTarget(\n    name: \"\(name)\",\n    dependencies: [\n\(lines)    ]\n)"
    }

    private static func indented(_ text: String, by space: String) -> String {
        text.split(separator: "\n").map { space + $0 }.joined(separator: "\n")
    }
}
