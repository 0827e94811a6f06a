/// One of the words that a field may hold, with the first version that knows it.
struct Word: Sendable, ExpressibleByStringLiteral {
    let text: String
    var first: OpenAPIVersion = .v30

    init(stringLiteral text: String) { self.text = text }

    func since(_ version: OpenAPIVersion) -> Word {
        var word = self
        word.first = version
        return word
    }
}
