/// The URL of a Server Object: host and base path, with variables.
///
/// A relative URL is a base path: the place of the document says nothing about where the service runs.
struct ServerPattern: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case literal([UInt8])
        /// The texts that a variable may have; none where it may have any.
        case variable([[UInt8]])

        fileprivate var lowercased: Part {
            switch self {
            case .literal(let text): .literal(Self.lowercased(text))
            case .variable(let values): .variable(values.map(Self.lowercased))
            }
        }

        private static func lowercased(_ text: [UInt8]) -> [UInt8] {
            text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        }
    }

    let url: String
    /// None in a relative URL.
    let scheme: String?
    let authority: [Part]?
    /// Without a slash at its end.
    let path: [Part]

    /// - Parameter variables: the values of those that have an `enum`, by name.
    init(url: String, variables: [String: [String]] = [:]) {
        self.url = url
        let text = Array(url.utf8)
        let colon = text.firstRange(of: Array("://".utf8))
        scheme = colon.map { String(decoding: text[..<$0.lowerBound], as: UTF8.self).lowercased() }
        var rest = colon.map { text[$0.upperBound...] } ?? text[...]
        if colon == nil, rest.starts(with: "//".utf8) { rest = rest.dropFirst(2) }
        if rest.startIndex > 0 {
            let end = Self.firstSlash(in: rest) ?? rest.endIndex
            // Hosts have no case (RFC 3986, 3.2.2).
            authority = Self.parts(rest[..<end], variables).map(\.lowercased)
            rest = rest[end...]
        } else {
            authority = nil
        }
        path = Self.parts(Self.base(rest), variables)
    }

    /// Where the path behind the base path may begin; several where a variable may end in several places.
    func ends(in target: ArraySlice<UInt8>) -> [Int] {
        if path.isEmpty { return [target.startIndex] }
        return Self.ends(of: path, in: target)
            .filter { $0 == target.endIndex || target[$0] == UInt8(ascii: "/") }
    }

    /// Whether a request to this authority goes to the server; a relative URL names none.
    func isAt(authority text: String) -> Bool {
        guard let authority else { return true }
        return [text, otherPort(text)].contains { text in
            let bytes = Array(text.lowercased().utf8)
            return Self.ends(of: authority, in: bytes[...]).contains(bytes.count)
        }
    }

    /// The authority with the scheme's own port, or without it: both are the same place (RFC 9110, 4.2.3).
    private func otherPort(_ authority: String) -> String {
        let port = scheme == "http" ? ":80" : ":443"
        return authority.hasSuffix(port) ? String(authority.dropLast(port.count)) : authority + port
    }

    private static func firstSlash(in text: ArraySlice<UInt8>) -> Int? {
        var isVariable = false
        return text.indices.first { index in
            switch text[index] {
            case UInt8(ascii: "{"): isVariable = true
            case UInt8(ascii: "}"): isVariable = false
            default: break
            }
            return text[index] == UInt8(ascii: "/") && !isVariable
        }
    }

    /// `./v1/?x` is `/v1`.
    private static func base(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let path = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let segments = path.split(separator: UInt8(ascii: "/"))
            .filter { !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
        return segments.reduce(into: []) { $0 += [UInt8(ascii: "/")] + $1 }
    }

    private static func parts(_ text: ArraySlice<UInt8>, _ variables: [String: [String]]) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { parts.append(.literal(Array(rest[..<open]))) }
            let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
            parts.append(.variable((variables[name] ?? []).map { Array($0.utf8) }))
            rest = rest[(close + 1)...]
        }
        return rest.isEmpty ? parts : parts + [.literal(Array(rest))]
    }

    /// Where the parts may end, each place once: the work is that of the parts times the length of the text.
    private static func ends(of parts: [Part], in text: ArraySlice<UInt8>) -> [Int] {
        var places: Set<Int> = [text.startIndex]
        for part in parts {
            switch part {
            case .variable(let values) where values.isEmpty: places = openEnds(from: places, in: text)
            case .variable(let values): places = ends(of: values, from: places, in: text)
            case .literal(let literal): places = ends(of: [literal], from: places, in: text)
            }
        }
        return places.sorted()
    }

    private static func ends(
        of values: [[UInt8]], from places: Set<Int>, in text: ArraySlice<UInt8>
    ) -> Set<Int> {
        places.reduce(into: []) { ends, place in
            for value in values where text[place...].starts(with: value) { ends.insert(place + value.count) }
        }
    }

    /// A variable of any value takes one byte at least, and no slash.
    private static func openEnds(from places: Set<Int>, in text: ArraySlice<UInt8>) -> Set<Int> {
        var ends: Set<Int> = []
        for place in places.sorted() where !ends.contains(place + 1) {
            let end = text[place...].firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
            if place < end { ends.formUnion((place + 1)...end) }
        }
        return ends
    }
}
