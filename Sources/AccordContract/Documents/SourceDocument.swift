import AccordHTTP
package import AccordJSON
package import AccordReport
import AccordURI
import Synchronization

/// One file of a contract: its JSON value, and where every part of it stands in the text.
package final class SourceDocument: Sendable {
    /// The path as it is shown.
    package let path: String
    /// Where it was found: an absolute `file:` URI.
    package let uri: String
    /// What references in it are relative to: `$self` where an OpenAPI 3.2 document has it, else `uri`.
    package let baseURI: String
    package let json: JSON
    /// What is wrong with the text, though it could be read.
    package let problems: [YAMLProblem]

    /// Whether schemas in it may have an `$id`.
    let hasIdentifiers: Bool
    private let bytes: [UInt8]
    /// Nil for JSON.
    private let marks: YAMLMarks?
    private let lookup = Mutex(Lookup())

    /// What is made on first use.
    private struct Lookup: Sendable {
        var text: SourceText?
        var positions: JSONPositions?
        var anchors: AnchorIndex?
    }

    /// Reads a text as JSON where its path or its first character says so, else as YAML.
    package init(_ bytes: [UInt8], path: String, uri: String) throws(DocumentError) {
        self.path = path
        self.uri = uri
        self.bytes = bytes
        let content = try Self.content(of: bytes, path: path)
        json = content.json
        marks = content.marks
        problems = content.problems
        baseURI = Self.base(json, at: uri)
        hasIdentifiers = Self.mentions("$id", in: bytes)
    }

    private static func base(_ json: JSON, at uri: String) -> String {
        guard let own = json["$self"]?.string, json["openapi"] != nil else { return uri }
        var base = URIReference(uri).resolving(URIReference(own))
        base.fragment = nil
        return base.description
    }

    /// The place of a value or of the key in front of it; of the nearest value around where there is none.
    package func place(of pointer: JSONPointer, key: Bool = false) -> Place {
        var pointer = pointer
        var isKey = key
        while json.value(at: pointer) == nil, !pointer.tokens.isEmpty {
            pointer.tokens.removeLast()
            isKey = false
        }
        return place(at: position(of: pointer, key: isKey))
    }

    package func place(at position: SourcePosition) -> Place {
        Place(
            path, line: position.line, column: position.column, label: "contract",
            text: text.line(position.line))
    }

    /// The place of a value of this document or of the key in front of it.
    package func place(of value: JSON, key: Bool = false) -> Place {
        place(at: position(of: value, key: key))
    }

    func position(of pointer: JSONPointer, key: Bool) -> SourcePosition {
        guard let value = json.value(at: pointer) else { return SourcePosition(line: 1, column: 1) }
        return position(of: value, key: key)
    }

    func position(of value: JSON, key: Bool) -> SourcePosition {
        let isKey = key && value.isMember
        if let marks {
            return marks.position(ofNode: isKey ? value.nodeIndex - 1 : value.nodeIndex, in: text)
        }
        return jsonPosition(of: value, key: isKey)
    }

    var isYAML: Bool { marks != nil }

    /// Whether the text has these words anywhere; false for sure means that it has them nowhere.
    func mentions(_ words: StaticString) -> Bool { Self.mentions(words, in: bytes) }

    private static func mentions(_ words: StaticString, in bytes: [UInt8]) -> Bool {
        words.withUTF8Buffer { words in
            bytes.withUnsafeBufferPointer { contains($0, words) }
        }
    }

    private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>)
        -> Bool
    {
        guard let first = words.first, text.count >= words.count else { return false }
        var index = 0
        while index <= text.count - words.count {
            if text[index] == first, words.indices.allSatisfy({ text[index + $0] == words[$0] }) {
                return true
            }
            index += 1
        }
        return false
    }

    /// Where a name stands that `$anchor`, `$dynamicAnchor` or, before 2019, `$id` gives to a schema.
    func pointer(ofAnchor name: String) -> JSONPointer? {
        lookup.withLock { lookup in
            let index = lookup.anchors ?? AnchorIndex(json)
            lookup.anchors = index
            return index[name]
        }
    }

    // MARK: -

    private func jsonPosition(of value: JSON, key: Bool) -> SourcePosition {
        let positions = lookup.withLock { lookup in
            let positions = lookup.positions ?? JSONPositions(json)
            lookup.positions = positions
            return positions
        }
        guard let found = positions.position(of: value) else { return SourcePosition(line: 1, column: 1) }
        let place = (key ? found.key : nil) ?? found.value
        return SourcePosition(line: place.line, column: place.column)
    }

    private var text: SourceText {
        lookup.withLock { lookup in
            let text = lookup.text ?? SourceText(bytes)
            lookup.text = text
            return text
        }
    }
}
