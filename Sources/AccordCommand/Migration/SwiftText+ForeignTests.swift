extension SwiftText {
    /// The tests of a file with their calls of `assertSnapshot`.
    var foreignTests: [ForeignTest] {
        var scan = ForeignTestScan(self)
        scan.scan(bytes.indices, in: [])
        return scan.tests
    }
}
