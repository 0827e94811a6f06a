extension SwiftText {
    /// The tests that a file declares, in its order.
    var declaredTests: [DeclaredTest] {
        var scan = DeclaredTestScan(self)
        scan.scan(bytes.indices, in: [])
        return scan.tests
    }
}
