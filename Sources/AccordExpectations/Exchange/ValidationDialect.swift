public import AccordHTTP
import AccordJSON

/// How the body of an error names the fields that are wrong: for `expectValidationError(at:dialect:)`.
///
/// A dialect of your own reads the errors from the exchange, and gives nil where the body is not of its form:
///
/// ```swift
/// extension ValidationDialect {
///     static let shop = ValidationDialect(named: "shop") { exchange in
///         guard let violations = try? exchange.response.body.json()["violations"] else { return nil }
///         return violations.elements.map { FieldError(field: $0["on"]?.string, code: $0["rule"]?.string) }
///     }
/// }
/// ```
public struct ValidationDialect: Sendable {
    /// What a dialect has read.
    struct Reading: Sendable, Equatable {
        var dialect: String
        var errors: [FieldError]
    }

    /// What failures call the dialect; nil for `.automatic`, which stands for many.
    let name: String?
    private let reader: @Sendable (Exchange) -> Reading?

    /// - Parameters:
    ///   - name: what a failure calls the dialect.
    ///   - read: reads the errors; nil where the body is not of this form.
    public init(named name: String, _ read: @escaping @Sendable (Exchange) -> [FieldError]?) {
        self.name = name
        reader = { exchange in read(exchange).map { Reading(dialect: name, errors: $0) } }
    }

    /// A dialect of JSON bodies.
    init(forJSON name: String, _ read: @escaping @Sendable (JSON) -> [FieldError]?) {
        self.init(named: name) { exchange in (try? exchange.response.body.json()).flatMap(read) }
    }

    private init(firstOf dialects: [ValidationDialect]) {
        name = nil
        reader = { exchange in dialects.lazy.compactMap { $0.reading(of: exchange) }.first }
    }

    /// Nil where the dialect finds no error at all.
    func reading(of exchange: Exchange) -> Reading? {
        reader(exchange).flatMap { $0.errors.isEmpty ? nil : $0 }
    }

    /// The first of all known dialects that fits the body; the default.
    public static let automatic = ValidationDialect(
        firstOf: [.fastAPI, .openViper, .jsonAPI, .problemDetails, .hummingbird, .vapor, .fieldMap])
}
