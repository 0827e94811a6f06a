import AccordConfiguration
import AccordJSON

/// A received value beside what is stored: the verdict, and the bytes that would be stored.
struct Comparison: Sendable {
    private(set) var verdict: Verdict
    /// The stored placeholders that do not match.
    private(set) var mismatches: [PlaceholderMismatch] = []
    /// The stored placeholders that stay, and that no redaction has given.
    private(set) var kept = KeptPlaceholders()
    /// What the format's own rules of comparing have to say where the verdict is that it differs.
    private(set) var remarks: [ComparisonRemark] = []
    /// What a file would hold; rendered only when it is needed.
    private let render: @Sendable () -> [UInt8]
    /// What a file with these bytes would not give back as it was.
    private var misread: @Sendable ([UInt8]) -> Misreading? = { _ in nil }

    var received: [UInt8] { render() }

    /// Why what would be stored must not be: it would be read as something else.
    ///
    /// - Parameter received: the bytes that were rendered.
    func misreading(of received: [UInt8]) -> Misreading? { misread(received) }

    /// - Parameter stored: the bytes of the file, or nil where there is none.
    /// - Throws: `ComparisonError`; what a document throws that cannot be written.
    init(_ content: SnapshotContent, with stored: [UInt8]?, style: DocumentStyle) throws {
        try style.leniency.check(for: content)
        switch content {
        case .json(let json): self = try Self.document(json, stored, style)
        case .http(let record): self = try Self.exchange(record, stored, style)
        case .text(let bytes): self = Self.text(bytes, stored)
        case .data(let bytes): self = Self.bytes(bytes, stored)
        case .document(let document): self = Self.text(try document.snapshotBytes(), stored)
        }
        if verdict == .differs, let stored, let compare = style.leniency.bytes { ask(compare, stored) }
    }

    private mutating func ask(_ compare: Leniency.BytesComparator, _ stored: [UInt8]) {
        switch SnapshotMatch.of({ try compare(stored, received) }).kind {
        case .matches: self = Comparison(.matched) { stored }
        case .differs(let reason?): remarks.append(.reason(reason, at: nil))
        case .differs(nil): break
        }
    }

    private init(
        _ verdict: Verdict, render: @escaping @Sendable () -> [UInt8]
    ) {
        self.verdict = verdict
        self.render = render
    }

    /// With the placeholders that the match keeps.
    private func keeping(_ kept: KeptPlaceholders) -> Comparison {
        var comparison = self
        comparison.kept = kept
        return comparison
    }

    /// With what there is to say of the difference.
    private func saying<Value>(_ matched: Matching.Fitted<Value>) -> Comparison {
        var comparison = self
        (comparison.mismatches, comparison.remarks) = (matched.mismatches, matched.remarks)
        comparison.kept = matched.kept
        return comparison
    }

    // MARK: -

    private static func bytes(_ bytes: [UInt8], _ stored: [UInt8]?) -> Comparison {
        guard let stored else { return Comparison(.missing) { bytes } }
        return Comparison(stored == bytes ? .matched : .differs) { bytes }
    }

    private static func text(_ bytes: [UInt8], _ stored: [UInt8]?) -> Comparison {
        let comparison = Self.bytes(bytes, stored)
        guard comparison.verdict == .differs, let stored,
            let damage = Damage.merge(in: stored, besides: bytes)
        else { return comparison }
        return Comparison(.damaged(damage)) { bytes }
    }

    private static func document(
        _ json: JSON, _ stored: [UInt8]?, _ style: DocumentStyle
    ) throws(ComparisonError) -> Comparison {
        guard let stored else { return Comparison(.missing) { style.bytes(of: json, like: nil) } }
        let document: JSON
        do {
            document = try JSON(parsing: stored)
        } catch {
            return Comparison(.damaged(Damage(error, in: stored))) { style.bytes(of: json, like: nil) }
        }
        if style.areEqual(json, document) { return Comparison(.matched) { stored } }
        let matched = try Matching.fit(json, to: document, by: style.leniency)
        if style.areEqual(matched.value, document) {
            return Comparison(.matched) { stored }.keeping(matched.kept)
        }
        return Comparison(.differs) { style.bytes(of: matched.value, like: document) }.saying(matched)
    }

    private static func exchange(
        _ record: HTTPRecord, _ stored: [UInt8]?, _ style: DocumentStyle
    ) throws(ComparisonError) -> Comparison {
        guard let stored else { return Comparison(.missing, record, like: nil, style) }
        let known: HTTPRecord
        do throws(HTTPFileError) {
            known = try HTTPFile.record(in: stored)
        } catch {
            return Comparison(.damaged(Damage(error, in: stored)), record, like: nil, style)
        }
        if areEqual(record, known, style) { return Comparison(.matched) { stored } }
        let matched = try Matching.fit(record, to: known, by: style.leniency)
        if areEqual(matched.value, known, style) {
            return Comparison(.matched) { stored }.keeping(matched.kept)
        }
        let verdict = Damage.merge(in: stored).map(Verdict.damaged) ?? .differs
        return Comparison(verdict, matched.value, like: known, style).saying(matched)
    }

    private init(
        _ verdict: Verdict, _ record: HTTPRecord, like known: HTTPRecord?, _ style: DocumentStyle
    ) {
        self.init(verdict) { HTTPFile.text(of: record, like: known, style: style) }
        misread = { Misreading(of: record, in: $0, style) }
    }

    private static func areEqual(_ left: HTTPRecord, _ right: HTTPRecord, _ style: DocumentStyle) -> Bool {
        left.requestLine.utf8.elementsEqual(right.requestLine.utf8)
            && left.statusLine.utf8.elementsEqual(right.statusLine.utf8)
            && areEqual(left.requestFields, right.requestFields)
            && areEqual(left.responseFields, right.responseFields)
            && areEqual(left.requestBody, right.requestBody, style)
            && areEqual(left.responseBody, right.responseBody, style)
    }

    static func areEqual(_ left: [HTTPRecord.Field], _ right: [HTTPRecord.Field]) -> Bool {
        left.elementsEqual(right) {
            $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.utf8.elementsEqual($1.value.utf8)
        }
    }

    static func areEqual(
        _ left: HTTPRecord.Body, _ right: HTTPRecord.Body, _ style: DocumentStyle
    ) -> Bool {
        if case .json(let left) = left, case .json(let right) = right { return style.areEqual(left, right) }
        return left == right
    }
}
