public import AccordExpectations
import AccordJSON

extension JSONPattern {
    /// A text that the test knows from elsewhere: `["email": .value(user.email)]`; nil is NULL.
    public static func value(_ text: String?) -> JSONPattern { .json(text.map { JSON($0) } ?? .null) }

    /// A number that the test knows from elsewhere: `["book_id": .value(book.id)]`; nil is NULL.
    public static func value(_ number: (some BinaryInteger & Sendable)?) -> JSONPattern {
        .json(number.flatMap { JSON(numberText: String($0)) } ?? .null)
    }

    /// A number that the test knows from elsewhere: `["price": .value(book.price)]`; nil is NULL.
    public static func value(_ number: Double?) -> JSONPattern { .json(number.map { JSON($0) } ?? .null) }

    /// A boolean that the test knows from elsewhere: `["is_open": .value(order.isOpen)]`; nil is NULL.
    public static func value(_ flag: Bool?) -> JSONPattern { .json(flag.map { JSON($0) } ?? .null) }
}
