import AccordSnapshots
import Testing

/// The test that Swift Testing runs in the current task.
enum CurrentTest {
    /// Nil outside of Swift Testing, and in tasks that it knows nothing of.
    static var owner: SnapshotOwner? {
        Test.current.map { SnapshotOwner(target: $0.id.moduleName, components: $0.id.nameComponents) }
    }

    /// The file that the test stands in.
    static var file: String? { Test.current?.sourceLocation.filePath }

    static var isParameterized: Bool { Test.Case.current?.isParameterized ?? false }
}
