public import HTTPTypes

/// A route of an app, to see what it serves: a method and a path template.
public struct Route: Sendable, Hashable {
    /// The method that it answers.
    public var method: HTTPRequest.Method
    /// The template, such as `/books/{id}`.
    public var path: String

    /// A route, for a transport that knows its app.
    public init(method: HTTPRequest.Method, path: String) {
        self.method = method
        self.path = path
    }
}
