import AccordJSON

/// One error that a response reports: for a field of the request, or in a message only.
public struct FieldError: Sendable, Equatable {
    /// The field as the body names it, such as `email`, `/items/0/price` or `items.0.price`; nil where the
    /// body has only a message.
    public var field: String?
    public var code: String?
    public var message: String?
    /// How many leading parts of the field are an envelope, such as `body` or `/data/attributes`.
    var envelope = 0

    public init(field: String? = nil, code: String? = nil, message: String? = nil) {
        self.field = field
        self.code = code
        self.message = message
    }

    init(_ tokens: [String], envelope: Int, code: String?, message: String?) {
        self.init(field: JSONPointer(tokens: tokens).description, code: code, message: message)
        self.envelope = envelope
    }

    /// Whether the error is one of a field. Without a field, the name has to be a whole word of the message.
    func concerns(_ wanted: String) -> Bool {
        guard let field else { return message.map { WholeWord.isFound(wanted, in: $0) } ?? false }
        let (own, wanted) = (FieldPath(field), FieldPath(wanted))
        return own == wanted || (envelope > 0 && own.dropping(envelope) == wanted)
    }
}
