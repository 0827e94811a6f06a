import AccordJSON

/// The placeholders of a snapshot whose patterns are no regular expressions, in their order.
struct StoredPatterns {
    private(set) var invalid: [(pattern: InvalidPattern, line: Int?)] = []

    init(in bytes: [UInt8], of fileExtension: String) {
        switch fileExtension {
        case "json": look(at: bytes, from: 1)
        case "http":
            guard let stored = try? StoredExchange(bytes) else { return }
            look(at: stored.request)
            look(at: stored.response)
        default: break
        }
    }

    // MARK: -

    private mutating func look(at message: StoredExchange.Message) {
        guard let line = message.bodyLine, message.saysJSON else { return }
        look(at: message.body, from: line)
    }

    /// - Parameter first: the line of the file that the text starts with.
    private mutating func look(at text: [UInt8], from first: Int) {
        guard let document = try? JSON(parsing: text) else { return }
        var found: [(node: Int, pattern: InvalidPattern)] = []
        document.scanStrings { node, content in
            guard content.first == UInt8(ascii: "<"), content.last == UInt8(ascii: ">"),
                let pattern = InvalidPattern(String(decoding: content, as: UTF8.self))
            else { return }
            found.append((node, pattern))
        }
        guard !found.isEmpty else { return }
        let positions = JSONPositions(document)
        for (node, pattern) in found {
            let line = positions.position(of: document.value(ofNode: node))?.value.line
            invalid.append((pattern, line.map { $0 + first - 1 }))
        }
    }
}
