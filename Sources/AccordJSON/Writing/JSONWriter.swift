/// Writes a value: numbers as they were written, strings with the fewest escapes that JSON allows.
struct JSONWriter {
    private let style: JSONStyle
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    init(_ style: JSONStyle) { self.style = style }

    /// The document whose order of members is kept, if there is one.
    var reference: JSON? { if case .like(let document) = style.order { document } else { nil } }

    mutating func write(_ value: JSON, like other: JSON?) {
        switch value.header.token {
        case .null: bytes += "null".utf8
        case .true: bytes += "true".utf8
        case .false: bytes += "false".utf8
        case .number: bytes += value.source
        case .string: string(value.storage, value.node)
        case .array: array(value, like: other)
        case .object: object(value, like: other)
        }
    }

    private mutating func array(_ value: JSON, like other: JSON?) {
        let elements = value.elements
        let others = reference == nil ? [] : Self.aligned(elements, to: other)
        container(UInt8(ascii: "["), UInt8(ascii: "]"), count: elements.count) { writer, index in
            writer.write(elements[index], like: others.isEmpty ? nil : others[index])
        }
    }

    private mutating func object(_ value: JSON, like other: JSON?) {
        let members = Self.members(of: value, style.order, like: other)
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), count: members.count) { writer, index in
            writer.string(value.storage, members[index].key)
            writer.bytes.append(UInt8(ascii: ":"))
            if writer.style.isPretty { writer.bytes.append(UInt8(ascii: " ")) }
            writer.write(JSON(value.storage, members[index].key + 1), like: members[index].other)
        }
    }

    private mutating func container(
        _ open: UInt8, _ close: UInt8, count: Int, _ child: (inout JSONWriter, Int) -> Void
    ) {
        bytes.append(open)
        depth += 1
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            newline()
            child(&self, index)
        }
        depth -= 1
        if count > 0 { newline() }
        bytes.append(close)
    }

    private mutating func newline() {
        guard style.isPretty else { return }
        bytes.append(0x0A)
        for _ in 0..<depth {
            bytes.append(0x20)
            bytes.append(0x20)
        }
    }

    // MARK: - Strings

    private mutating func string(_ storage: JSONStorage, _ node: Int) {
        let header = storage.nodes[node]
        bytes.append(UInt8(ascii: "\""))
        if header.word & (JSONNode.isEscaped | JSONNode.isDecoded) == 0 {
            bytes += storage.bytes[Int(header.offset)..<Int(header.offset) + Int(header.length)]
        } else {
            escape(storage.content(of: node))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ content: [UInt8]) {
        var index = 0
        while index < content.count {
            let byte = content[index]
            if byte == 0xED, index + 2 < content.count, content[index + 1] >= 0xA0 {
                // A lone surrogate, which UTF-8 has no form for.
                unicode(0xD000 | UInt32(content[index + 1] & 0x3F) << 6 | UInt32(content[index + 2] & 0x3F))
                index += 3
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x08: bytes += "\\b".utf8
            case 0x0C: bytes += "\\f".utf8
            case ..<0x20: unicode(UInt32(byte))
            default: bytes.append(byte)
            }
            index += 1
        }
    }

    private mutating func unicode(_ unit: UInt32) {
        let hex = String(unit, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8
    }
}
