extension SwiftText {
    /// The tests of a file with their calls of `assertSnapshot`.
    var foreignTests: [ForeignTest] {
        declaredTests.map { ForeignTest(declaration: $0, calls: foreignCalls(in: $0.body)) }
    }
}
