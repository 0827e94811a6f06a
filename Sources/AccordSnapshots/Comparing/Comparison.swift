import AccordConfiguration
import AccordJSON

/// A received value beside what is stored: the verdict, and the bytes that would be stored.
struct Comparison: Sendable {
    let verdict: Verdict
    /// What a file would hold; rendered only when it is needed.
    private let render: @Sendable () -> [UInt8]

    var received: [UInt8] { render() }

    /// - Parameter stored: the bytes of the file, or nil where there is none.
    /// - Throws: what a document throws that cannot be written.
    init(_ content: SnapshotContent, with stored: [UInt8]?, style: DocumentStyle) throws {
        switch content {
        case .json(let json): self = Self.document(json, stored, style)
        case .http(let record): self = Self.exchange(record, stored, style)
        case .text(let bytes): self = Self.text(bytes, stored)
        case .data(let bytes): self = Self.bytes(bytes, stored)
        case .document(let document): self = Self.text(try document.snapshotBytes(), stored)
        }
    }

    private init(_ verdict: Verdict, render: @escaping @Sendable () -> [UInt8]) {
        self.verdict = verdict
        self.render = render
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

    private static func document(_ json: JSON, _ stored: [UInt8]?, _ style: DocumentStyle) -> Comparison {
        guard let stored else { return Comparison(.missing) { style.bytes(of: json, like: nil) } }
        let document: JSON
        do {
            document = try JSON(parsing: stored)
        } catch {
            return Comparison(.damaged(Damage(error, in: stored))) { style.bytes(of: json, like: nil) }
        }
        if style.areEqual(json, document) { return Comparison(.matched) { stored } }
        let matched = Matching.keepingPlaceholders(of: document, in: json)
        let isEqual = style.areEqual(matched, document)
        return Comparison(isEqual ? .matched : .differs) { style.bytes(of: matched, like: document) }
    }

    private static func exchange(
        _ record: HTTPRecord, _ stored: [UInt8]?, _ style: DocumentStyle
    ) -> Comparison {
        guard let stored else {
            return Comparison(.missing) { HTTPFile.text(of: record, like: nil, style: style) }
        }
        let known: HTTPRecord
        do throws(HTTPFileError) {
            known = try HTTPFile.record(in: stored)
        } catch {
            return Comparison(.damaged(Damage(error, in: stored))) {
                HTTPFile.text(of: record, like: nil, style: style)
            }
        }
        if areEqual(record, known, style) { return Comparison(.matched) { stored } }
        var matched = record
        matched.requestBody = Matching.keepingPlaceholders(of: known.requestBody, in: record.requestBody)
        matched.responseBody = Matching.keepingPlaceholders(of: known.responseBody, in: record.responseBody)
        let final = matched
        let isEqual = areEqual(final, known, style)
        let damage = isEqual ? nil : Damage.merge(in: stored)
        return Comparison(isEqual ? .matched : damage.map(Verdict.damaged) ?? .differs) {
            HTTPFile.text(of: final, like: known, style: style)
        }
    }

    private static func areEqual(_ left: HTTPRecord, _ right: HTTPRecord, _ style: DocumentStyle) -> Bool {
        left.requestLine.utf8.elementsEqual(right.requestLine.utf8)
            && left.statusLine.utf8.elementsEqual(right.statusLine.utf8)
            && areEqual(left.requestFields, right.requestFields)
            && areEqual(left.responseFields, right.responseFields)
            && areEqual(left.requestBody, right.requestBody, style)
            && areEqual(left.responseBody, right.responseBody, style)
    }

    private static func areEqual(_ left: [HTTPRecord.Field], _ right: [HTTPRecord.Field]) -> Bool {
        left.elementsEqual(right) {
            $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.utf8.elementsEqual($1.value.utf8)
        }
    }

    private static func areEqual(
        _ left: HTTPRecord.Body, _ right: HTTPRecord.Body, _ style: DocumentStyle
    ) -> Bool {
        if case .json(let left) = left, case .json(let right) = right { return style.areEqual(left, right) }
        return left == right
    }
}
