package import AccordHTTP
package import AccordJSON
import AccordSchema
import HTTPTypes

/// What an operation promises of a response: what a client may rely on, whatever was seen.
package struct ResponsePromise: Sendable {
    let response: ResponsePlan?
    let media: MediaPlan?
    let placeholders: (any PlaceholderReading)?
    let branches: SchemaBranches

    /// Whether the operation declares the status: by its code, its range or `default`.
    package var declaresStatus: Bool { response != nil }

    /// Whether the status declares the media type.
    package var declaresMediaType: Bool { media != nil }

    /// - Parameter header: its name, in small letters or capitals.
    package func requires(header: String) -> Bool {
        let name = header.lowercased()
        return response?.headers.contains { $0.isRequired && $0.field?.canonicalName == name } ?? false
    }

    /// Whether a schema speaks of a value: one that only `additionalProperties: true` lets be is not declared.
    ///
    /// - Parameter body: one that has a value at the place; of alternatives, those that accept it count.
    package func declares(_ pointer: JSONPointer, in body: JSON) -> Bool {
        guard let schema = media?.schema else { return false }
        var schemas = [schema.node]
        var value = PlaceholderReplacement(body, placeholders).value
        for token in pointer.tokens {
            let applying = branches.applying(schemas, to: value)
            guard let next = value.value(at: JSONPointer(tokens: [token])) else { return false }
            let isArray = value.kind == .array
            schemas = isArray ? applying.schemas(ofItem: Int(token) ?? 0) : applying.declaring(token)
            value = next
        }
        return !schemas.isEmpty
    }
}

extension ExchangeCheck {
    /// What the contract promises of an exchange's response; nil where it describes no such operation.
    package func promise(
        of exchange: Exchange, placeholders: (any PlaceholderReading)? = nil
    ) -> ResponsePromise? {
        var run = CheckRun(settings, exchange, placeholders)
        guard let (plan, _) = run.findOperation(RequestTarget(exchange.request.target)) else { return nil }
        let response = run.findResponse(plan)
        return ResponsePromise(
            response: response, media: media(of: exchange.response, response?.body),
            placeholders: placeholders,
            branches: SchemaBranches(direction: .response, formats: settings.formats))
    }

    private func media(of response: Response, _ body: BodyPlan?) -> MediaPlan? {
        guard let type = response.headers[.contentType] else {
            return body?.table.media.first { $0.key == "*/*" }
        }
        return body?.table.entry(for: type)
    }
}

extension [ContractNode] {
    /// The schemas of a member that is named, or that others are said to be like.
    fileprivate func declaring(_ name: String) -> [ContractNode] {
        let named = compactMap { $0["properties"]?[name] }
        if !named.isEmpty { return named }
        return schemas(ofMember: name).filter { !$0.members.isEmpty }
    }
}
