import AccordJSON

// What a string holds, where that is asserted.
extension Explainer {
    mutating func checkContent(_ visit: SchemaVisit) {
        guard options.assertsContent, visit.rules.hasContent, visit.kind == .string else { return }
        let encoding = visit.schema["contentEncoding"]?.string
        let mediaType = visit.schema["contentMediaType"]?.string
        guard let bytes = ContentDecoding.decoded(Array(value(visit.node).source), encoding: encoding) else {
            let name = encoding ?? ""
            return report(
                "contentEncoding", .contentEncoding(name), expected: name, at: visit.location, visit.node)
        }
        guard let mediaType, ContentDecoding.isJSON(mediaType) else { return }
        guard let content = try? JSON(parsing: bytes) else {
            return report(
                "contentMediaType", .contentMediaType(mediaType), expected: mediaType, at: visit.location,
                visit.node)
        }
        guard visit.rules.hasContentSchema, let inner = visit.schema["contentSchema"] else { return }
        let refusals = violations(of: content, visit.place(inner))
        guard !refusals.isEmpty else { return }
        if refusals.areUndecided { return keep(refusals.map { at(visit, $0) }) }
        report(
            "contentSchema", .contentMediaType(mediaType), expected: "content that its schema accepts",
            at: visit.location, visit.node)
    }

    private func violations(of content: JSON, _ schema: SchemaLocation) -> [SchemaViolation] {
        program.withEvaluator(of: content) { evaluator in
            var explainer = Explainer(
                instance: content, sources: sources, options: options, program: program, typeOnlyAt: [],
                limit: limit)
            return explainer.explain(schema, &evaluator)
        }
    }

    /// A violation in a string's content is at the string.
    private func at(_ visit: SchemaVisit, _ violation: SchemaViolation) -> SchemaViolation {
        var violation = violation
        violation.instance = JSONPointer(tokens: instancePath)
        violation.node = visit.node
        violation.keywordLocation.tokens = keywordPath + ["contentSchema"] + violation.keywordLocation.tokens
        return violation
    }
}
