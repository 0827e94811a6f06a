/// A field such as `Content-Type`: a value and parameters (RFC 2045, 5.1), long ones joined (RFC 2231).
struct HeaderParameters: Equatable {
    /// In lower case, such as `text/plain`; empty where there is none.
    let value: String
    private let parameters: [String: String]

    subscript(name: String) -> String? { parameters[name] }

    init(_ text: String?) {
        let parts = Self.parts(of: Array((text ?? "").utf8))
        value = String(decoding: Array(parts.first ?? []).trimmedBlanks, as: UTF8.self).lowercased()
        var found: [String: [Section]] = [:]
        for part in parts.dropFirst() {
            guard let (name, section) = Self.section(part) else { continue }
            found[name, default: []].append(section)
        }
        parameters = found.compactMapValues(Self.joined)
    }

    // MARK: - Sections

    private struct Section {
        /// Nil for a parameter in one piece.
        var index: Int?
        /// Percent-encoded, and the first one with a charset.
        var isExtended: Bool
        var bytes: [UInt8]
    }

    /// Cut at semicolons outside of quoted strings and comments.
    private static func parts(of bytes: [UInt8]) -> [[UInt8]] {
        var (parts, isQuoted, isEscaped, comments) = ([[UInt8]()], false, false, 0)
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\"), isQuoted || comments > 0 {
                isEscaped = true
            } else if byte == UInt8(ascii: "\""), comments == 0 {
                isQuoted.toggle()
            } else if !isQuoted, byte == UInt8(ascii: "(") {
                comments += 1
            } else if !isQuoted, comments > 0, byte == UInt8(ascii: ")") {
                comments -= 1
                continue
            } else if !isQuoted, comments == 0, byte == UInt8(ascii: ";") {
                parts.append([])
                continue
            }
            if comments == 0 { parts[parts.count - 1].append(byte) }
        }
        return parts
    }

    private static func section(_ part: [UInt8]) -> (name: String, Section)? {
        guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = String(decoding: part[..<equals].trimmedBlanks, as: UTF8.self).lowercased()
        let value = unquoted(part[(equals + 1)...].trimmedBlanks)
        var pieces = name.split(separator: "*", omittingEmptySubsequences: false)
        guard let base = pieces.first, !base.isEmpty else { return nil }
        let isExtended = pieces.count > 1 && pieces.last == ""
        if isExtended { pieces.removeLast() }
        let index = pieces.count > 1 ? Int(pieces[1]) : nil
        return (String(base), Section(index: index, isExtended: isExtended, bytes: value))
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        guard bytes.first == quote else { return Array(bytes) }
        var (text, isEscaped) = ([UInt8](), false)
        for byte in bytes.dropFirst() {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
                continue
            } else if byte == quote {
                break
            }
            text.append(byte)
        }
        return text
    }

    // MARK: - Joining

    /// What can be read by everybody is sent besides the extended form, which therefore wins.
    private static func joined(_ sections: [Section]) -> String? {
        if let whole = sections.first(where: { $0.isExtended && $0.index == nil }) {
            return extended([whole])
        }
        let numbered = sections.filter { $0.index != nil }.sorted { ($0.index ?? 0) < ($1.index ?? 0) }
        let run = numbered.enumerated().prefix { $0.element.index == $0.offset }.map(\.element)
        if !run.isEmpty { return extended(run) }
        return sections.first.map { EncodedWords.decode(String(decoding: $0.bytes, as: UTF8.self)) }
    }

    private static func extended(_ sections: [Section]) -> String {
        var (bytes, charset) = ([UInt8](), Charset.utf8)
        for (offset, section) in sections.enumerated() {
            var text = section.bytes[...]
            if section.isExtended, offset == 0 {
                let pieces = text.split(
                    separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
                if pieces.count == 3 {
                    charset = Charset(named: String(decoding: pieces[0], as: UTF8.self)) ?? .utf8
                    text = pieces[2]
                }
            }
            bytes += section.isExtended ? percentDecoded(text) : Array(text)
        }
        return charset.decode(bytes).text
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var (decoded, position) = ([UInt8](), bytes.startIndex)
        while position < bytes.endIndex {
            if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.endIndex,
                let high = bytes[position + 1].hexValue, let low = bytes[position + 2].hexValue
            {
                decoded.append(high << 4 | low)
                position += 3
            } else {
                decoded.append(bytes[position])
                position += 1
            }
        }
        return decoded
    }
}
