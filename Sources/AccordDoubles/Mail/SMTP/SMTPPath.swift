/// The address of `MAIL FROM` or `RCPT TO` (RFC 5321, 4.1.2), and where its parameters begin.
struct SMTPPath: Equatable {
    /// Without angle brackets and source route; empty for `<>`.
    var address: String
    /// `KEY=value` words behind it.
    var parameters: [(name: String, value: String?)]

    static func == (left: SMTPPath, right: SMTPPath) -> Bool {
        left.address == right.address
            && left.parameters.elementsEqual(right.parameters) { $0.name == $1.name && $0.value == $1.value }
    }

    /// Reads what follows the colon; nil where it is no path.
    init?(_ bytes: ArraySlice<UInt8>) {
        let bytes = bytes.trimmedBlanks
        guard bytes.first == UInt8(ascii: "<"), let end = Self.end(of: bytes) else { return nil }
        var path = bytes[(bytes.startIndex + 1)..<end]
        if path.first == UInt8(ascii: "@") {
            // A source route must be taken, and should be ignored (appendix C).
            guard let colon = path.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            path = path[(colon + 1)...]
        }
        let rest = bytes[(end + 1)...]
        guard path.isEmpty || Self.isAddress(path), rest.first.map(\.isBlank) ?? true else { return nil }
        address = String(decoding: path, as: UTF8.self)
        parameters = rest.split(whereSeparator: \.isBlank).map { word in
            let pair = word.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (
                String(decoding: pair[0], as: UTF8.self).uppercased(),
                pair.count > 1 ? String(decoding: pair[1], as: UTF8.self) : nil
            )
        }
    }

    var isASCII: Bool { address.utf8.allSatisfy { $0 < 0x80 } }

    /// The closing bracket, which may stand in a quoted local part before.
    private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
        var (isQuoted, isEscaped) = (false, false)
        for index in bytes.indices.dropFirst() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, bytes[index] == UInt8(ascii: "\\") {
                isEscaped = true
            } else if bytes[index] == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, bytes[index] == UInt8(ascii: ">") {
                return index
            }
        }
        return nil
    }

    private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        // The one name that needs no domain (4.5.1).
        if bytes.equalsIgnoringCase("postmaster".utf8) { return true }
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let (local, domain) = (bytes[..<at], bytes[(at + 1)...])
        return isLocal(local) && isDomain(domain)
    }

    private static func isLocal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let quote = UInt8(ascii: "\"")
        if bytes.first == quote { return bytes.count >= 2 && bytes.last == quote }
        let special = Array(" ()<>[]:;@\\,\"".utf8)
        return !bytes.isEmpty && !bytes.contains(where: special.contains)
    }

    private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.first == UInt8(ascii: "[") { return bytes.count > 2 && bytes.last == UInt8(ascii: "]") }
        let labels = bytes.split(separator: .dot, omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            !label.isEmpty
                && label.allSatisfy { byte in
                    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                        || (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
                }
        }
    }
}
