/// The test that a snapshot belongs to.
package struct SnapshotOwner: Sendable, Hashable {
    /// The test target.
    package var target: String
    /// The suites from the outside in, then the test, as the runner names them.
    package var components: [String]

    package init(target: String, components: [String]) {
        self.target = target
        self.components = components
    }

    /// The whole identity in one line, `Target/Suite/test()`.
    package var description: String { ([target] + components).joined(separator: "/") }
}
