/// The value of a `Set-Cookie` field (RFC 6265, 4.1): what a redaction hides of it, and what it leaves.
package struct SetCookie: Sendable {
    package let value: String
    private let parts: [Substring]

    package init(_ value: String) {
        self.value = value
        parts = value.split(separator: ";", omittingEmptySubsequences: false)
    }

    /// Nil where the field names no cookie.
    package var name: String? {
        guard let pair = parts.first, let end = pair.utf8.firstIndex(of: UInt8(ascii: "=")),
            end > pair.startIndex
        else { return nil }
        return String(pair[..<end])
    }

    package func isNamed(_ name: String) -> Bool {
        self.name.map { $0.utf8.elementsEqual(name.utf8) } ?? false
    }

    /// With its secret and its moment of expiry replaced; without a `=` all of it is the secret.
    package var concealed: String {
        parts.enumerated().map { index, part in
            let name = part.prefix { $0 != "=" }
            if index == 0 {
                return name.endIndex == part.endIndex
                    ? "\(Placeholder(.redacted))" : "\(name)=\(Placeholder(.redacted))"
            }
            return Self.isExpiry(part) ? "\(name)=<date>" : String(part)
        }.joined(separator: ";")
    }

    /// Whether two values differ in what would be hidden.
    package func hidesOther(than other: SetCookie) -> Bool { hidden != other.hidden }

    private var hidden: [[UInt8]] {
        (parts.prefix(1) + parts.dropFirst().filter(Self.isExpiry)).map { Array($0.utf8) }
    }

    private static func isExpiry(_ part: Substring) -> Bool {
        part.prefix { $0 != "=" }.drop { $0 == " " }.lowercased() == "expires"
    }
}
