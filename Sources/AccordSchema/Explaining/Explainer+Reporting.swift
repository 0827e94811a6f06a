import AccordJSON

extension Explainer {
    /// Takes over what a test has found.
    mutating func keep(_ found: [SchemaViolation]) {
        violations += found.prefix(max(0, limit - violations.count))
    }

    /// A keyword is not met by a value inside the current instance.
    mutating func report(
        _ keyword: String, _ kind: SchemaViolation.Kind, expected: String, of child: Child,
        _ visit: SchemaVisit, below: [String] = [], causes: [SchemaViolation] = []
    ) {
        instancePath.append(child.token)
        report(
            keyword, kind, expected: expected, at: visit.location, child.node, below: below, causes: causes)
        instancePath.removeLast()
    }

    /// - Parameter below: the way from the keyword on.
    mutating func report(
        _ keyword: String, _ kind: SchemaViolation.Kind, expected: String, at location: SchemaLocation,
        _ node: Int, below: [String] = [], branch: String? = nil, causes: [SchemaViolation] = []
    ) {
        guard !isFull else { return }
        let place = sources.place(of: location)
        let keywords = keyword.isEmpty ? [] : [keyword] + below
        violations.append(
            SchemaViolation(
                keyword: keyword, instance: JSONPointer(tokens: instancePath), node: node,
                keywordLocation: JSONPointer(tokens: keywordPath + keywords), schemaURI: place.uri,
                schemaPointer: JSONPointer(tokens: place.pointer.tokens + keywords), kind: kind,
                expected: Excerpt.of(expected), actual: Excerpt.of(value(node)), branch: branch,
                causes: causes))
    }
}
