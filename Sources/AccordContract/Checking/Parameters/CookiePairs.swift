/// The cookies of a request's `Cookie` fields (RFC 6265, 5.4), values as they were sent.
struct CookiePairs: Sendable {
    var pairs: [(name: String, value: ArraySlice<UInt8>)] = []

    init(_ fields: [String]) {
        for field in fields {
            for part in Array(field.utf8).split(separator: UInt8(ascii: ";")) {
                let pair = ParameterDecoder.Run.trimmed(part)
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let name = ParameterDecoder.Run.trimmed(pair[..<equals])
                pairs.append((String(decoding: name, as: UTF8.self), Self.unquoted(pair[(equals + 1)...])))
            }
        }
    }

    func values(_ name: String) -> [ArraySlice<UInt8>] {
        pairs.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
    }

    /// The elements of an exploded `form` array, which come as `s=1&s=2` in one cookie.
    static func exploded(
        _ values: [ArraySlice<UInt8>], _ decoder: ParameterDecoder
    ) -> [ArraySlice<UInt8>] {
        guard decoder.style == .form, decoder.explode, decoder.shape.isArray else { return values }
        let name = Array("\(decoder.name)=".utf8)
        return values.flatMap { value in
            value.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
                .map { $0.starts(with: name) ? $0.dropFirst(name.count) : $0 }
        }
    }

    private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = UInt8(ascii: "\"")
        guard value.count > 1, value.first == quote, value.last == quote else { return value }
        return value.dropFirst().dropLast()
    }
}
