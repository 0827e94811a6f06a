/// Replaces the values of one header field, in the request and in the response.
struct HeaderRedactor: Redactor, CustomStringConvertible {
    let name: String

    var description: String { ".header(\(name.debugDescription))" }

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
        guard !name.isEmpty else { throw RedactionError.invalidName(name) }
        guard case .http(var record) = content else { return 0 }
        var count = 0
        Self.conceal(name.lowercased(), in: &record.requestFields, &count)
        Self.conceal(name.lowercased(), in: &record.responseFields, &count)
        content = .http(record)
        return count
    }

    private static func conceal(_ name: String, in fields: inout [HTTPRecord.Field], _ count: inout Int) {
        for index in fields.indices where fields[index].name == name {
            fields[index].value = Placeholder(.redacted).description
            count += 1
        }
    }
}
