#if XML
import AccordHTTP
public import AccordSnapshots

extension Redaction {
    /// What an XPath 1.0 expression selects in an XML or HTML document: `.xpath("//xmlns:updated")`.
    ///
    /// In an `.http` snapshot it works on bodies whose `Content-Type` is XML or HTML, which then stand
    /// there as `.xml` and `.html` write them.
    ///
    /// - Parameters:
    ///   - namespaces: prefixes besides those that the root element declares (`xmlns` for its default one).
    ///   - placeholder: what to store instead; a UUID or a date with a time is told by itself.
    public static func xpath(
        _ expression: String, namespaces: [String: String] = [:], as placeholder: Placeholder? = nil
    ) -> Redaction {
        .custom(XPathRedactor(query: XPathQuery(expression, namespaces), placeholder: placeholder))
    }
}

/// Replaces what an XPath expression selects.
struct XPathRedactor: DocumentRedactor, CustomStringConvertible {
    let query: XPathQuery
    let placeholder: Placeholder?

    var description: String { ".xpath(\(query.expression.debugDescription))" }

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
        switch content {
        case .document(let document):
            guard let xml = document as? XML else { return 0 }
            let (redacted, count) = try redact(xml, &placeholders)
            content = .document(redacted)
            return count
        case .http(var record):
            let count =
                try redact(&record.requestBody, record.requestFields, &placeholders)
                + redact(&record.responseBody, record.responseFields, &placeholders)
            content = .http(record)
            return count
        case .json, .text, .data: return 0
        }
    }

    private func redact(
        _ body: inout HTTPRecord.Body, _ fields: [HTTPRecord.Field], _ placeholders: inout Placeholders
    ) throws -> Int {
        guard case .text(let bytes) = body,
            let type = fields.first(where: { $0.name == "content-type" }).flatMap({ MediaType($0.value) }),
            // A body that is not what its type says is a text, as in all of the snapshot.
            let document = try? XML(body: bytes, of: type)
        else { return 0 }
        let (redacted, count) = try redact(document, &placeholders)
        if count > 0 { body = .text(try redacted.formatted()) }
        return count
    }

    private func redact(_ document: XML, _ placeholders: inout Placeholders) throws -> (XML, Int) {
        try document.replacing(at: query) { text in
            placeholders.replacement(ofText: text, as: placeholder)?.description
        }
    }
}
#endif
