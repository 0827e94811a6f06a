public import AccordJSON

/// A request and its response as an `.http` snapshot holds them: without what differs in every run.
public struct HTTPRecord: Sendable, Equatable {
    /// A header field: the name in lower case, and the value.
    public struct Field: Sendable, Equatable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A body by what it is made of.
    public enum Body: Sendable, Equatable {
        case none
        case json(JSON)
        case text([UInt8])
        /// Bytes that are no text stand in the snapshot by size and SHA-256.
        case binary(size: Int, digest: String)
    }

    /// Method and target, such as `GET /books?sort=title`.
    public var requestLine: String
    public var requestFields: [Field]
    public var requestBody: Body
    /// Version and status, such as `HTTP/1.1 200 OK`.
    public var statusLine: String
    public var responseFields: [Field]
    public var responseBody: Body

    public init(
        requestLine: String, requestFields: [Field] = [], requestBody: Body = .none,
        statusLine: String, responseFields: [Field] = [], responseBody: Body = .none
    ) {
        self.requestLine = requestLine
        self.requestFields = requestFields
        self.requestBody = requestBody
        self.statusLine = statusLine
        self.responseFields = responseFields
        self.responseBody = responseBody
    }
}
