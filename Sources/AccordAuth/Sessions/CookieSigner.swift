/// Signs the value of a session cookie as an app does: conform a type of your own for another format.
public protocol CookieSigner: Sendable {
    /// The value as it stands in the cookie.
    func signed(_ value: String) throws -> String

    /// The value that was signed, or nil where the signature does not fit.
    func value(of signed: String) throws -> String?
}

extension CookieSigner {
    /// A cookie whose value was changed after it was signed: the app must refuse it.
    ///
    /// - Throws: what signing throws.
    public func tampered(_ value: String) throws -> String {
        let signed = Array(try signed(value).utf8)
        // The first byte belongs to the value in every format that puts the signature behind it.
        let first: UInt8 = signed.first == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        return String(decoding: [first] + signed.dropFirst(), as: UTF8.self)
    }
}
