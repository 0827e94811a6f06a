package import AccordHTTP
import AccordJSON
import AccordSchema
import HTTPTypes

extension ExchangeCheck {
    /// What the schemas of the exchange's operation call volatile in its JSON bodies.
    ///
    /// Values with `format: uuid`, `date-time` or `date`, and all that is `readOnly`.
    ///
    /// - Returns: nil where the contract describes no such operation.
    package func volatilePlaces(of exchange: Exchange) -> VolatilePlaces? {
        var run = CheckRun(settings, exchange)
        guard let (plan, _) = run.findOperation(RequestTarget(exchange.request.target)) else { return nil }
        let (request, response) = (exchange.request, exchange.response)
        return VolatilePlaces(
            request: places(in: request.body, request.headers, plan.requestBody, .request),
            response: places(in: response.body, response.headers, run.findResponse(plan)?.body, .response))
    }

    private func places(
        in body: Body, _ headers: HTTPFields, _ promised: BodyPlan?, _ direction: SchemaOptions.Direction
    ) -> [VolatilePlace] {
        guard let type = headers[.contentType], MediaType(type)?.isJSON ?? false,
            let schema = promised?.table.entry(for: type)?.schema, let value = try? JSON(parsing: body.bytes)
        else { return [] }
        var walk = VolatileWalk(SchemaBranches(direction: direction, formats: settings.formats))
        walk.visit(value, [schema.node])
        return walk.places
    }
}
