/// A test with what it asserts by swift-snapshot-testing.
struct ForeignTest: Equatable {
    let declaration: DeclaredTest
    /// Those in its own body, in the order of the source.
    let calls: [ForeignCall]

    var name: String { declaration.name }
}
