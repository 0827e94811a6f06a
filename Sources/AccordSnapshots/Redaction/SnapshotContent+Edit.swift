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
        case .text, .data, .document: return
        }
    }

    /// Visits every text in the content, in an order that does not depend on how an encoder shuffles keys.
    ///
    /// Of an exchange these are the target, the values of header fields and the bodies: the rest says how a
    /// file is read.
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
        case .document(let document):
            let edited = document.editingTexts { text in
                edit(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
            }
            self = .document(edited)
        case .http(var record):
            record.requestLine = Self.edited(requestLine: record.requestLine, edit)
            record.requestFields = record.requestFields.map { Self.edited($0, edit) }
            record.requestBody = record.requestBody.editingTexts(edit, matching: matching)
            record.responseFields = record.responseFields.map { Self.edited($0, edit) }
            record.responseBody = record.responseBody.editingTexts(edit, matching: matching)
            self = .http(record)
        }
    }

    /// The request line with its target edited.
    private static func edited(requestLine: String, _ edit: ([UInt8]) -> [UInt8]?) -> String {
        guard let space = requestLine.utf8.firstIndex(of: UInt8(ascii: " ")) else { return requestLine }
        let target = requestLine.utf8.index(after: space)
        return "\(requestLine[..<target])\(edited(String(requestLine[target...]), edit))"
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
    /// The document with its matching strings edited, visited in the order of sorted keys.
    fileprivate func editingTexts(
        _ edit: ([UInt8]) -> [UInt8]?, matching: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> JSON {
        var texts: [Int: [UInt8]] = [:]
        var nodes: [Int] = []
        scanStrings { node, content in
            guard matching(content) else { return }
            nodes.append(node)
            texts[node] = Array(content)
        }
        var edits: [Int: JSON] = [:]
        for node in inKeyOrder(nodes) {
            guard let text = texts[node], let edited = edit(text) else { continue }
            edits[node] = JSON(String(decoding: edited, as: UTF8.self))
        }
        return replacing(edits)
    }
}
