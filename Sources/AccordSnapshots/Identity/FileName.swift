/// Names of suites, tests and snapshots as names of files: readable, and never two for one.
///
/// A space becomes `-` and a colon `=`; letters, digits and `_(),+'` stay as they are; everything else,
/// `-` and `=` included, is written as `%` and two hexadecimal digits for each UTF-8 byte. A name of
/// more than 120 bytes is cut and ends in `~` and ten digits of the SHA-256 of the whole.
package enum FileName {
    static let longest = 120
    static let hashDigits = 10

    /// The name of a target, a suite or a test.
    package static func component(_ name: String) -> String { label(bare(name)) }

    /// The name that a test gives to a snapshot: all of it counts.
    static func label(_ name: String) -> String {
        guard !name.isEmpty else { return "%" }
        let pieces = name.unicodeScalars.map(escaped)
        let whole = pieces.joined()
        guard whole.utf8.count > longest else { return whole }
        return cut(pieces) + "~" + SHA256.digest(of: Array(name.utf8)).prefix(hashDigits)
    }

    /// What editors, merges and patches leave beside a file ends so.
    static let leftovers = ["bak", "orig", "rej", "swo", "swp", "tmp"]

    /// Whether a format's extension is one word, which ends a file's name and nothing else.
    static func isExtension(_ text: some StringProtocol) -> Bool {
        (1...16).contains(text.utf8.count) && !leftovers.contains { $0.utf8.elementsEqual(text.utf8) }
            && text.utf8.allSatisfy {
                $0.isAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }
    }

    /// The name without what only the language needs: back-ticks, and `()` behind a test.
    private static func bare(_ name: String) -> String {
        var rest = name[...]
        if rest.hasSuffix("()") { rest.removeLast(2) }
        if rest.count > 1, rest.hasPrefix("`"), rest.hasSuffix("`") { rest = rest.dropFirst().dropLast() }
        if rest.hasPrefix("`"), let end = rest.dropFirst().firstIndex(of: "`") {
            return String(rest[..<end].dropFirst() + rest[rest.index(after: end)...])
        }
        return String(rest)
    }

    private static func cut(_ pieces: [String]) -> String {
        var result = ""
        for piece in pieces {
            guard result.utf8.count + piece.utf8.count <= longest - hashDigits - 1 else { break }
            result += piece
        }
        return result
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ": "-"
        case ":": "="
        case "a"..."z", "A"..."Z", "0"..."9", "_", "(", ")", ",", "+", "'": String(scalar)
        default: isWord(scalar) ? String(scalar) : percent(scalar)
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark)
    }

    private static func percent(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf8.map { byte in
            let hex = String(byte, radix: 16, uppercase: true)
            return byte < 16 ? "%0\(hex)" : "%\(hex)"
        }.joined()
    }
}
