package import AccordJSON
package import AccordReport
import AccordSchema

/// What a contract declares: the questions of tests that look at the contract itself.
extension Contract {
    package func checkPath(_ template: String) -> [Finding] {
        findings { () throws(BrokenPromise) in
            _ = try pathItem(template)
            return []
        }
    }

    package func checkOperation(_ method: String, _ template: String) -> [Finding] {
        findings { () throws(BrokenPromise) in
            _ = try operation(method, template)
            return []
        }
    }

    /// - Parameters:
    ///   - mediaType: any, where it is nil.
    ///   - value: what the schema must accept; nothing, where it is nil.
    package func checkRequestSchema(
        _ method: String, _ template: String, mediaType: String?, accepting value: JSON?
    ) -> [Finding] {
        findings { () throws(BrokenPromise) in
            let operation = try operation(method, template)
            guard let body = plan(operation).requestBody else {
                throw BrokenPromise(.noRequestBody, operation)
            }
            let schema = try schema(in: body, mediaType, operation)
            return violations(of: value, schema) { Finding(.valueRefused, subject: operation.title) }
        }
    }

    /// - Parameter status: an exact key counts before a range such as `2XX`, and that before `default`.
    package func checkResponseSchema(
        _ method: String, _ template: String, status: Int, mediaType: String?, accepting value: JSON?
    ) -> [Finding] {
        findings { () throws(BrokenPromise) in
            let operation = try operation(method, template)
            let responses = plan(operation).responses
            guard let response = responses[status] else {
                throw BrokenPromise(.noSuchResponse, operation, status, known: responses.keys)
            }
            guard let body = response.body else { throw BrokenPromise(.noResponseBody, operation, status) }
            let schema = try schema(in: body, mediaType, operation)
            return violations(of: value, schema) {
                Finding(.answerRefused, subject: operation.title, facts: ["status": JSON(status)])
            }
        }
    }

    // MARK: -

    private func findings(_ question: () throws(BrokenPromise) -> [Finding]) -> [Finding] {
        do throws(BrokenPromise) { return try question() } catch { return [error.finding] }
    }

    private func pathItem(_ template: String) throws(BrokenPromise) -> PathItem {
        if let item = paths.first(where: { $0.template == template }) { return item }
        throw BrokenPromise(.noPath, template, among: paths.map(\.template), at: root["paths"] ?? root)
    }

    private func operation(_ method: String, _ template: String) throws(BrokenPromise) -> Operation {
        let item = try pathItem(template)
        if let operation = item.operations.first(where: { $0.method == method }) { return operation }
        throw BrokenPromise(.noOperation, method, of: item)
    }

    private func plan(_ operation: Operation) -> OperationPlan {
        OperationPlan(operation, PlanCompiler(contract: self, formats: version == .v30 ? .assert : .annotate))
    }

    private func schema(
        in body: BodyPlan, _ mediaType: String?, _ operation: Operation
    ) throws(BrokenPromise) -> SchemaPlan {
        let media = mediaType.map(body.table.entry) ?? body.table.media.first
        guard let media else {
            throw BrokenPromise(.noMediaType, operation, mediaType, known: body.table.keys, at: body.node)
        }
        guard let schema = media.schema else {
            throw BrokenPromise(.noSchema, operation, media.key, known: [], at: media.node)
        }
        return schema
    }

    private func violations(of value: JSON?, _ plan: SchemaPlan, _ start: () -> Finding) -> [Finding] {
        guard let value, let schema = plan.schema, !schema.accepts(value) else { return [] }
        return schema.violations(in: value).map { violation in
            let sentence = SchemaSentence(violation, value.value(at: violation.instance), version)
            var finding = start()
            finding.places = [SchemaPlace(violation, seenFrom: plan.node).place]
            (finding.expected, finding.actual) = (sentence.expected, sentence.actual)
            finding.hints = sentence.hints
            finding.facts["problem"] = JSON(sentence.problem)
            finding.facts["at"] = JSON(violation.instance.asPlace)
            finding.facts["pointer"] = JSON(violation.instance.description)
            finding.facts["keyword"] = JSON(violation.keyword)
            return finding
        }
    }
}

extension Operation {
    /// How findings call it: `GET /books/{id}`.
    var title: String { "\(method) \(template)" }
}
