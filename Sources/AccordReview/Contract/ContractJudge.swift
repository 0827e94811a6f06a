package import AccordReport
package import AccordSnapshots
import Synchronization

/// Holds pending exchanges against the package's contract, which is loaded when the first one comes.
package final class ContractJudge: Sendable {
    /// What has become of the contract.
    package enum Source: Sendable {
        /// The package has none: nothing is said.
        case none
        case contract(ContractCheck)
        /// It cannot be loaded: every line says so.
        case broken(Finding)
    }

    private let load: @Sendable () -> Source
    private let loaded = Mutex<Source?>(nil)

    /// - Parameter load: called once at most, and not before an exchange is judged.
    package init(_ load: @escaping @Sendable () -> Source) { self.load = load }

    /// What the contract says of a text that is received or would be stored in place of another.
    ///
    /// - Parameter origin: what a body answers, where the snapshot is that alone.
    /// - Returns: nil where there is no contract, or the snapshot is no exchange.
    package func line(
        for new: [UInt8], insteadOf old: [UInt8]?, path: String, origin: BodyOrigin? = nil
    ) -> ContractLine? {
        guard origin != nil || SnapshotSyntax(of: path) == .exchange else { return nil }
        return switch source {
        case .none: nil
        case .contract(let check): check.line(for: new, insteadOf: old, path: path, origin: origin)
        case .broken(let finding): ContractLine(findings: [finding])
        }
    }

    private var source: Source {
        loaded.withLock { loaded in
            if let loaded { return loaded }
            let source = load()
            loaded = source
            return source
        }
    }
}
