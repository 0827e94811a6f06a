import AccordJSON

extension SnapshotContent {
    /// Visits every JSON document in the content: the whole, or the bodies of an exchange.
    mutating func editDocuments(_ edit: (JSON) throws -> JSON) rethrows {
        switch self {
        case .json(let json): self = .json(try edit(json))
        case .http(var record):
            if case .json(let json) = record.requestBody { record.requestBody = .json(try edit(json)) }
            if case .json(let json) = record.responseBody { record.responseBody = .json(try edit(json)) }
            self = .http(record)
        case .text, .data: return
        }
    }

    /// Visits every text in the content, in an order that does not depend on how an encoder shuffles keys.
    ///
    /// - Parameters:
    ///   - edit: gives the new text, or nil to leave it.
    ///   - matching: whether a text of a document is worth an edit; called for all of them, so fast.
    mutating func editTexts(
        _ edit: ([UInt8]) -> [UInt8]?, matching: (UnsafeBufferPointer<UInt8>) -> Bool
    ) {
        switch self {
        case .json(let json): self = .json(json.editingTexts(edit, matching: matching))
        case .text(let text): self = .text(edit(text) ?? text)
        case .data: return
        case .http(var record):
            record.requestLine = Self.edited(record.requestLine, edit)
            record.requestFields = record.requestFields.map { Self.edited($0, edit) }
            record.requestBody = record.requestBody.editingTexts(edit, matching: matching)
            record.responseFields = record.responseFields.map { Self.edited($0, edit) }
            record.responseBody = record.responseBody.editingTexts(edit, matching: matching)
            self = .http(record)
        }
    }

    private static func edited(_ text: String, _ edit: ([UInt8]) -> [UInt8]?) -> String {
        edit(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    private static func edited(
        _ field: HTTPRecord.Field, _ edit: ([UInt8]) -> [UInt8]?
    ) -> HTTPRecord.Field {
        HTTPRecord.Field(name: field.name, value: edited(field.value, edit))
    }
}

extension HTTPRecord.Body {
    fileprivate func editingTexts(
        _ edit: ([UInt8]) -> [UInt8]?, matching: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Self {
        switch self {
        case .json(let json): .json(json.editingTexts(edit, matching: matching))
        case .text(let text): .text(edit(text) ?? text)
        case .none, .binary: self
        }
    }
}

extension JSON {
    /// The document with its matching strings edited, visited in the order of their sorted pointers.
    fileprivate func editingTexts(
        _ edit: ([UInt8]) -> [UInt8]?, matching: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> JSON {
        var nodes: [Int] = []
        scanStrings { node, content in
            if matching(content) { nodes.append(node) }
        }
        guard !nodes.isEmpty else { return self }
        let places = nodes.map { (node: $0, pointer: pointer(ofNode: $0)) }
            .sorted { PointerOrder.precedes($0.pointer, $1.pointer) }
        var edits: [Int: JSON] = [:]
        for place in places {
            guard let text = value(at: place.pointer)?.string, let edited = edit(Array(text.utf8)) else {
                continue
            }
            edits[place.node] = JSON(String(decoding: edited, as: UTF8.self))
        }
        return replacing(edits)
    }
}

/// The order of places in a document with sorted keys: indexes count as numbers.
enum PointerOrder {
    static func precedes(_ left: JSONPointer, _ right: JSONPointer) -> Bool {
        for (a, b) in zip(left.tokens, right.tokens) where a != b {
            if let i = Int(a), let j = Int(b) { return i < j }
            return a.utf8.lexicographicallyPrecedes(b.utf8)
        }
        return left.tokens.count < right.tokens.count
    }
}
