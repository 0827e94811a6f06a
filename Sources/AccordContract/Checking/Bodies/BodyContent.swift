import AccordJSON

/// What a body means: a value for the schema, and items where it is a series.
struct BodyContent: Sendable {
    /// Nil for bytes that only their receiver understands.
    var value: JSON?
    var items: [JSON] = []
    var problems: [BodyProblem] = []
    /// The parts of a `multipart` body.
    var parts: [BodyPart] = []
    /// Whether the value is the JSON text itself, so that its object keys are the sender's own.
    var isJSON = false
}
