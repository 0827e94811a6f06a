import AccordExpectations
public import AccordFixtures
import Foundation
public import Testing

extension Trait where Self == FixtureTrait {
    /// Changes the user of a test: `@Test(.user { $0.roles = ["editor"] })`.
    ///
    /// The changes of inner traits come after those of outer ones.
    public static func user(_ change: @escaping @Sendable (inout TestUser) -> Void) -> Self {
        Self(.user(change))
    }
}

extension FixtureBinding {
    /// Changes the user of a test, as the trait of that name does.
    public static func user(_ change: @escaping @Sendable (inout TestUser) -> Void) -> Self {
        let change = UserChanges.Change(apply: change)
        return Self {
            $0[UserChanges.self] = UserChanges(changes: ($0[UserChanges.self]?.changes ?? []) + [change])
        }
    }
}

/// What traits change about the user of a test, the outermost first.
struct UserChanges: AppIngredient {
    struct Change: Sendable {
        /// Tells one binding from another within a test.
        let id = UUID()
        let apply: @Sendable (inout TestUser) -> Void
    }

    let changes: [Change]

    func identity(for app: any TestApp.Type) -> AnyHashable { AnyHashable(changes.map(\.id)) }
}
