import AccordFiles

/// A folder that goes away with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() { path = "/tmp/accord-review-\(UInt64.random(in: 0 ... .max))" }

    deinit { try? Disk().remove(path) }
}
