import AccordJSON
import AccordURI

extension SchemaSources {
    /// The name that `$recursiveAnchor` goes by among the dynamic anchors, which it cannot clash with.
    static let recursiveAnchor = "#"

    /// The schema that a reference leads to, where it leads somewhere.
    mutating func target(of reference: String, from location: SchemaLocation) -> SchemaLocation? {
        try? resolve(reference, from: location).get()
    }

    /// A reference as its resource reads it.
    mutating func resolve(
        _ reference: String, from location: SchemaLocation
    ) -> Result<SchemaLocation, SchemaError> {
        let resource = resource(of: location)
        let uri = URIReference(resource.uri).resolving(URIReference(reference)).description
        return locate(uri, rules: resource.rules)
    }

    /// The name under which a dynamic reference is looked up; nil where it is a plain one after all.
    func dynamicName(of reference: String, at target: SchemaLocation) -> String? {
        let schema = json(at: target)
        let rules = resource(of: target).rules
        if rules.hasRecursiveReferences {
            return schema["$recursiveAnchor"]?.bool == true ? Self.recursiveAnchor : nil
        }
        guard let name = URIReference(reference).fragment, schema["$dynamicAnchor"]?.string == name else {
            return nil
        }
        return name
    }
}
