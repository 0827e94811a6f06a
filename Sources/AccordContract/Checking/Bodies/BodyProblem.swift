import AccordJSON

/// Why bytes are not what their media type says.
enum BodyProblem: Error, Sendable, Equatable {
    /// - Parameter item: counted from 0, in a series of JSON texts.
    case json(JSONSyntaxError, item: Int?)
    case invalidUTF8
    case noBoundary
    /// A part does not begin, its header fields do not end, or the last boundary is missing.
    case multipart
    /// A part of `multipart/form-data` has no name.
    case unnamedPart
    case tooManyParts(limit: Int)
    /// A property that is to be JSON is not.
    case field(String, JSONSyntaxError)
    /// A property of a form is written otherwise than its encoding says.
    case style(String)
    /// An escape of a form makes no sense.
    case percentEncoding(String)
}
