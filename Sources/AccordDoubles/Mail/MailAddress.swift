/// A mailbox as a header names it: `Ada Lovelace <ada@example.org>`.
public struct MailAddress: Sendable, Hashable {
    /// The name that people see, decoded; nil where there is none.
    public var name: String?
    /// Such as `ada@example.org`, as it was written.
    public var address: String

    public init(_ address: String, name: String? = nil) {
        self.address = address
        self.name = name
    }

    /// Reads one address with or without a name (RFC 5322, 3.4); nil where there is none.
    public init?(parsing text: String) {
        guard let first = AddressList.parse(text).first else { return nil }
        self = first
    }

    /// The address alone of what may also be `Ada <ada@example.org>`.
    static func bare(_ text: String) -> String { MailAddress(parsing: text)?.address ?? text }

    /// Whether mail for the other address comes to this one: the domain compares without regard to case.
    func reaches(_ other: String) -> Bool { Self.key(address) == Self.key(other) }

    /// The local part is its owner's business (RFC 5321, 2.4), the domain is not.
    static func key(_ address: String) -> [UInt8] {
        let bytes = Array(address.utf8)
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return bytes }
        return bytes[...at] + bytes[(at + 1)...].map(\.asciiLowercased)
    }
}

extension MailAddress: ExpressibleByStringLiteral {
    /// `"ada@example.org"` or `"Ada <ada@example.org>"`.
    public init(stringLiteral text: String) { self = MailAddress(parsing: text) ?? MailAddress(text) }
}

extension MailAddress: CustomStringConvertible {
    public var description: String { name.map { "\($0) <\(address)>" } ?? address }
}
