// Values and rows for tests, each said once: how one looks, what is special about this one, what it belongs to.

public import AccordDatabase

/// Makes the values of one model for tests: conform a type of the test target for each model.
///
/// ```swift
/// enum BookFactory: Factory {
///     static func definition(_ make: FactoryMaker<Book>) async throws -> Book {
///         let title = try make(\.title, "Book \(make.number)")
///         return Book(
///             title: title,
///             slug: try make(\.slug, title.lowercased()),
///             authorID: try await make.related(\.authorID, AuthorFactory.self, \.id))
///     }
/// }
///
/// let emma = try await BookFactory.create(.set(\.title, to: "Emma"))  // its slug is "emma"
/// ```
///
/// `make(\.title, …)` gives what the caller has set for the property, and computes what stands behind only where
/// nothing is set. So whatever follows sees the caller's value, and no number is used up for nothing.
public protocol Factory: SendableMetatype {
    associatedtype Model: Sendable

    /// Makes one model; asked again for each.
    static func definition(_ make: FactoryMaker<Model>) async throws -> Model

    /// The named variations, for `lint` to try.
    static var traits: [FactoryTrait<Model>] { get }

    /// Runs before a model is made.
    static func willBuild() async throws

    /// Runs when a model has been made, before it is saved.
    static func didBuild(_ model: inout Model) async throws

    /// Runs before a model is saved; its parents are saved already.
    static func willCreate(_ model: inout Model, in database: TestDatabase) async throws

    /// Runs when a model has been saved: the place for rows that refer to it.
    static func didCreate(_ model: inout Model, in database: TestDatabase) async throws
}

extension Factory {
    public static var traits: [FactoryTrait<Model>] { [] }
    public static func willBuild() async throws {}
    public static func didBuild(_ model: inout Model) async throws {}
    public static func willCreate(_ model: inout Model, in database: TestDatabase) async throws {}
    public static func didCreate(_ model: inout Model, in database: TestDatabase) async throws {}
}
