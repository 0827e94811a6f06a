import AccordExpectations
public import AccordFixtures
import Foundation
public import Testing

extension Trait where Self == FixtureTrait {
    /// Says how the app hashes passwords, so that users who are saved with one can log in.
    public static func passwords(hashedBy hasher: any PasswordHasher) -> Self {
        Self(.passwords(hashedBy: hasher))
    }
}

extension FixtureBinding {
    /// Says how the app hashes passwords, as the trait of that name does.
    public static func passwords(hashedBy hasher: any PasswordHasher) -> Self {
        let binding = PasswordBinding(hasher: hasher)
        return Self { $0[PasswordBinding.self] = binding }
    }
}

/// How the app of a test hashes passwords.
struct PasswordBinding: AppIngredient {
    /// Tells one binding from another within a test.
    private let id = UUID()
    let hasher: any PasswordHasher

    init(hasher: any PasswordHasher) { self.hasher = hasher }

    func identity(for app: any TestApp.Type) -> AnyHashable { AnyHashable(id) }
}

extension TestUser {
    /// The same user with a password, stored as a real hash: the one that `.passwords(hashedBy:)` binds.
    ///
    /// Without a binding it is `PBKDF2Hasher`'s.
    /// - Throws: what hashing throws.
    public func with(password: String) async throws -> TestUser {
        var user = self
        user.passwordHash = try await Self.hasher.hash(password)
        return user
    }

    private static var hasher: any PasswordHasher {
        get throws {
            if let bound = Scope.current?.bindings[PasswordBinding.self] { return bound.hasher }
            #if Auth
            return PBKDF2Hasher()
            #else
            throw AuthError.noHasher
            #endif
        }
    }
}
