/// A field of an object, with the versions that know it and those that demand it.
struct Field: Sendable {
    let name: String
    let shape: Shape
    var versions: ClosedRange<OpenAPIVersion> = .v30 ... .v32
    var required: ClosedRange<OpenAPIVersion>?

    init(_ name: String, _ shape: Shape) {
        self.name = name
        self.shape = shape
    }

    /// The field, demanded by all versions that know it.
    var needed: Field { needed(versions) }

    func needed(_ versions: ClosedRange<OpenAPIVersion>) -> Field {
        var field = self
        field.required = versions
        return field
    }

    func since(_ version: OpenAPIVersion) -> Field {
        var field = self
        field.versions = version ... .v32
        return field
    }

    func only(_ version: OpenAPIVersion) -> Field {
        var field = self
        field.versions = version...version
        return field
    }
}
