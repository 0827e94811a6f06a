/// A record that can store itself in the database of a test: what factories create.
///
/// A GRDB record that is `MutablePersistableRecord` needs to say nothing more than its conformance.
public protocol DatabaseStorable: Sendable {
    /// Stores the value, and gives it as it is stored, its key filled in.
    func stored(in database: TestDatabase) async throws -> Self
}
