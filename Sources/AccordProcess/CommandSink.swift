import Synchronization

/// Takes what a command in the process of the test writes, where `print` would be everybody's.
public final class CommandSink: Sendable {
    private let bytes = Mutex((output: [UInt8](), errors: [UInt8]()))

    /// Adds to the standard output of the result.
    public func write(_ text: String) { bytes.withLock { $0.output += Array(text.utf8) } }

    /// Adds to the standard error of the result.
    public func writeError(_ text: String) { bytes.withLock { $0.errors += Array(text.utf8) } }

    var output: CommandOutput { CommandOutput(bytes: bytes.withLock { $0.output }) }
    var errors: CommandOutput { CommandOutput(bytes: bytes.withLock { $0.errors }) }
}
