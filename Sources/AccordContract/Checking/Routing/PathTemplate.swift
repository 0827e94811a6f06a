import AccordURI

/// A key of `paths`, cut into segments: `/books/{id}.json`.
///
/// What stands behind `?` or `#` in a key, which some documents have, takes no part in routing.
struct PathTemplate: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case literal([UInt8])
        case name(String)
    }

    enum Segment: Sendable, Equatable {
        case literal([UInt8])
        /// A segment that is one name as a whole.
        case name(String)
        /// A segment that is in parts a name: `{id}.json`, `v{major}`.
        case parts([Part])
    }

    let text: String
    let segments: [Segment]

    init(_ text: String) {
        self.text = text
        let path = Array(text.utf8).prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let rooted = path.first == UInt8(ascii: "/") ? path.dropFirst() : path
        segments = Self.cut(rooted).map(Self.segment)
    }

    /// The names in the order in which they stand.
    var names: [String] {
        segments.flatMap { segment -> [String] in
            switch segment {
            case .literal: []
            case .name(let name): [name]
            case .parts(let parts): parts.compactMap { if case .name(let name) = $0 { name } else { nil } }
            }
        }
    }

    /// At slashes outside of braces.
    private static func cut(_ path: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var segments: [ArraySlice<UInt8>] = []
        var start = path.startIndex
        var isName = false
        for (index, byte) in zip(path.indices, path) {
            switch byte {
            case UInt8(ascii: "{"): isName = true
            case UInt8(ascii: "}"): isName = false
            case UInt8(ascii: "/") where !isName:
                segments.append(path[start..<index])
                start = index + 1
            default: continue
            }
        }
        return segments + [path[start...]]
    }

    private static func segment(_ text: ArraySlice<UInt8>) -> Segment {
        let parts = parts(text)
        if parts.count == 1, case .name(let name) = parts[0] { return .name(name) }
        let isLiteral = parts.allSatisfy { if case .literal = $0 { true } else { false } }
        return isLiteral ? .literal(PercentDecoding.bytes(text)) : .parts(parts)
    }

    private static func parts(_ text: ArraySlice<UInt8>) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { parts.append(.literal(PercentDecoding.bytes(rest[..<open]))) }
            parts.append(.name(String(decoding: rest[(open + 1)..<close], as: UTF8.self)))
            rest = rest[(close + 1)...]
        }
        if !rest.isEmpty { parts.append(.literal(PercentDecoding.bytes(rest))) }
        return parts
    }
}
