/// How one property is written in a form or as a part: its schema and its Encoding Object.
struct FieldPlan: Sendable {
    let name: String
    let decoder: ParameterDecoder
    /// Whether the text of the property is a JSON text.
    let isJSON: Bool
    /// What a part's `Content-Type` may be; empty where nothing is said.
    var types: [MediaRange] = []
    var headers: [ParameterPlan] = []
}
