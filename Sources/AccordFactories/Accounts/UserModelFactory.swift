public import AccordAuth
public import AccordDatabase

/// Makes the app's own model of a user, out of the users of tests.
///
/// ```swift
/// enum CustomerFactory: UserModelFactory {
///     static func model(of user: TestUser) -> Customer {
///         Customer(email: user.email, name: user.name, passwordHash: user.passwordHash)
///     }
/// }
///
/// let ada = try await TestUser.current.with(password: "s3cret")
/// try await CustomerFactory.create(for: ada)
/// ```
public protocol UserModelFactory: Factory {
    // Said again, so that it is inferred from `model(of:)`.
    associatedtype Model

    /// The app's model of a user.
    static func model(of user: TestUser) async throws -> Model
}

extension UserModelFactory {
    /// A user of this factory's own sequence, unless one is given.
    public static func definition(_ make: FactoryMaker<Model>) async throws -> Model {
        if let user = make.family.parent(UserFactory.self) { return try await model(of: user) }
        let number = make.number
        let user = TestUser(id: Int64(number), email: "user\(number)@example.org", name: "User \(number)")
        return try await model(of: user)
    }

    /// The app's model of a user, not saved.
    public static func build(for user: TestUser, _ traits: FactoryTrait<Model>...) async throws -> Model {
        try await Making<Self>.build(.all(traits + [.parent(UserFactory.self, user)]), in: nil)
    }
}

extension UserModelFactory where Model: DatabaseStorable {
    /// The app's model of a user, saved in the database of the test.
    ///
    /// - Throws: as `create` does.
    @discardableResult
    public static func create(
        for user: TestUser, _ traits: FactoryTrait<Model>..., in database: TestDatabase? = nil
    ) async throws -> Model {
        try await create(.all(traits + [.parent(UserFactory.self, user)]), in: database)
    }
}
