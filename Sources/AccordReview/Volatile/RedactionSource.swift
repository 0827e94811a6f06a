import AccordJSON
import AccordSnapshots

/// What to add to a test, as source text: `.uuids`, `.at("/items/0/id")`.
package enum RedactionSource {
    /// The redactions for all of these: one for a kind that occurs often, one for places that differ in an
    /// index alone.
    package static func list(for proposals: [VolatileProposal]) -> [String] {
        let counts = Dictionary(grouping: proposals, by: \.kind).mapValues(\.count)
        let patterns = Dictionary(grouping: proposals.compactMap(pointer)) { PointerPattern.of($0) }
        var list: [String] = []
        for proposal in proposals {
            let source = of(proposal, kinds: counts, patterns: patterns.mapValues(\.count))
            if !list.contains(source) { list.append(source) }
        }
        return list
    }

    static func of(_ proposal: VolatileProposal) -> String { of(proposal, kinds: [:], patterns: [:]) }

    // MARK: -

    private static func of(
        _ proposal: VolatileProposal, kinds: [VolatileKind: Int], patterns: [String: Int]
    ) -> String {
        let isOften = kinds[proposal.kind, default: 1] > 1 || proposal.range != nil
        if isOften, let source = proposal.kind.redaction { return source }
        switch proposal.place {
        case .field(_, let name, _): return ".header(\(literal(name)))"
        case .cookie(_, let name, _): return ".cookie(\(literal(name)))"
        case .line: return proposal.kind.redaction ?? ""
        case .value(_, let pointer):
            let isPattern = patterns[PointerPattern.of(pointer), default: 1] > 1
            let place = isPattern ? path(pointer) : pointer.description
            return ".at(\(literal(place))\(argument(proposal)))"
        }
    }

    private static func pointer(_ proposal: VolatileProposal) -> JSONPointer? {
        if case .value(_, let pointer) = proposal.place { pointer } else { nil }
    }

    /// A UUID and a date with a time are known by themselves; of other values only the type is.
    private static func argument(_ proposal: VolatileProposal) -> String {
        switch proposal.kind {
        case .uuid, .dateTime, .cookie: ""
        case .date: ", as: Placeholder(.date)"
        case .timestamp, .counter: ", as: Placeholder(.integer)"
        case .ulid, .hex:
            ", as: Placeholder(.regex, argument: \(literal(proposal.placeholder.argument ?? "")))"
        }
    }

    /// A JSONPath (RFC 9535) for all elements: `$.items[*].id`.
    private static func path(_ pointer: JSONPointer) -> String {
        pointer.tokens.reduce(into: "$") { path, token in
            if PointerPattern.isIndex(token) {
                path += "[*]"
            } else if isShorthand(token) {
                path += ".\(token)"
            } else {
                path += "['\(escaped(token, quote: "'"))']"
            }
        }
    }

    private static func isShorthand(_ token: String) -> Bool {
        let bytes = token.utf8
        guard let first = bytes.first, !(0x30...0x39).contains(first) else { return false }
        return bytes.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        }
    }

    private static func literal(_ text: String) -> String { "\"\(escaped(text, quote: "\""))\"" }

    private static func escaped(_ text: String, quote: Unicode.Scalar) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", quote: escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            // Neither a source nor a terminal takes them as they are.
            case _ where scalar.properties.generalCategory == .control:
                escaped += "\\u{\(String(scalar.value, radix: 16))}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
