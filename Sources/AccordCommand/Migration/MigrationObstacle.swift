/// Why a file is left where it is.
enum MigrationObstacle: Error, Equatable {
    /// The path is not laid out as swift-snapshot-testing lays it out.
    case layout
    case noSource(String)
    case noTest(String, in: String)
    case severalTests(String, in: String)
    /// Which arguments a file is of does not stand in its name.
    case parameterized(String)
    /// No call in the test's own body goes with the file.
    case noCall(String, test: String)
    /// Accord has no counterpart of the strategy.
    case strategy(String)
    /// The call has another strategy by now than the one that wrote the file.
    case otherStrategy(String)
    /// Another file becomes this snapshot.
    case sameTarget(String, as: String)
    /// Another snapshot is stored there already.
    case taken(String)
    /// It holds what a test is refused to store; counted from 1.
    case secret(String, line: Int)
}
