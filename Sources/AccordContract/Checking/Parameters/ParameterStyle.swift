/// How a value is written into a parameter (OpenAPI, Style Values).
enum ParameterStyle: String, Sendable {
    case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie

    /// `explode` where the document is silent.
    var explodesByDefault: Bool { self == .form || self == .cookie }
}
