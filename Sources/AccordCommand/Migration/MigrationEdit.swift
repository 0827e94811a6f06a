/// What a person is to change in the source of a test.
struct MigrationEdit: Equatable {
    /// Relative to the package.
    let file: String
    let call: ForeignCall
}
