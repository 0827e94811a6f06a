/// Replaces the value of one cookie that a response sets, and when it expires.
struct CookieRedactor: Redactor, CustomStringConvertible {
    let name: String

    var description: String { ".cookie(\(name.debugDescription))" }

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
        guard !name.isEmpty else { throw RedactionError.invalidName(name) }
        guard case .http(var record) = content else { return 0 }
        var count = 0
        for index in record.responseFields.indices {
            let field = record.responseFields[index]
            guard field.name == "set-cookie",
                field.value.utf8.prefix(while: { $0 != UInt8(ascii: "=") }).elementsEqual(name.utf8)
            else {
                continue
            }
            record.responseFields[index].value = Self.concealed(field.value)
            count += 1
        }
        content = .http(record)
        return count
    }

    /// A `Set-Cookie` value (RFC 6265, 4.1) with its secret and its moment of expiry replaced; without a `=` all of
    /// it is the secret.
    static func concealed(_ value: String) -> String {
        let parts = value.split(separator: ";", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            let name = part.prefix { $0 != "=" }
            if index == 0 {
                return name.endIndex == part.endIndex
                    ? "\(Placeholder(.redacted))" : "\(name)=\(Placeholder(.redacted))"
            }
            return name.drop { $0 == " " }.lowercased() == "expires" ? "\(name)=<date>" : String(part)
        }.joined(separator: ";")
    }
}
