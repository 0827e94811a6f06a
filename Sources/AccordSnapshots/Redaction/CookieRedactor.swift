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
            record.responseFields[index].value = SetCookie(field.value).concealed
            count += 1
        }
        content = .http(record)
        return count
    }
}
