import AccordJSON

/// Whether a required member is required in one direction (OpenAPI 3.0, Schema Object, `readOnly`).
enum RequiredDirection {
    /// How many references are followed.
    private static let limit = 64

    static func binds(
        _ name: String, of location: SchemaLocation, _ direction: SchemaOptions.Direction?,
        _ sources: inout SchemaSources
    ) -> Bool {
        var visited: Set<SchemaLocation> = []
        guard let direction, let property = property(name, of: location, &visited, &sources) else {
            return true
        }
        switch direction {
        case .request: return !isMarked("readOnly", property, &sources)
        case .response: return !isMarked("writeOnly", property, &sources)
        }
    }

    /// The schema that a property has here or in a part of `allOf`.
    private static func property(
        _ name: String, of location: SchemaLocation, _ visited: inout Set<SchemaLocation>,
        _ sources: inout SchemaSources
    ) -> SchemaLocation? {
        guard visited.count < limit, visited.insert(location).inserted else { return nil }
        let schema = sources.json(at: location)
        if let reference = schema["$ref"]?.string {
            guard let target = sources.target(of: reference, from: location) else { return nil }
            return property(name, of: target, &visited, &sources)
        }
        if let found = schema["properties"]?[name] {
            return SchemaLocation(document: location.document, node: found.node)
        }
        for part in schema["allOf"]?.elements ?? [] {
            let place = SchemaLocation(document: location.document, node: part.node)
            if let found = property(name, of: place, &visited, &sources) { return found }
        }
        return nil
    }

    private static func isMarked(
        _ keyword: String, _ location: SchemaLocation, _ sources: inout SchemaSources
    ) -> Bool {
        var location = location
        for _ in 0..<limit {
            let schema = sources.json(at: location)
            guard let reference = schema["$ref"]?.string else { return schema[keyword]?.bool == true }
            guard let target = sources.target(of: reference, from: location) else { return false }
            location = target
        }
        return false
    }
}
