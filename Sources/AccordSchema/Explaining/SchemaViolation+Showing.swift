package import AccordJSON

extension SchemaViolation {
    /// The same with excerpts of another value, of which the one that was judged is a reading.
    package func showing(_ value: JSON) -> SchemaViolation {
        var violation = self
        if let shown = value.value(at: instance) { violation.actual = Excerpt.of(shown) }
        // What is wrong with the name of a member says nothing about a value.
        if case .propertyName = kind { return violation }
        violation.causes = causes.map { $0.showing(value) }
        return violation
    }
}
