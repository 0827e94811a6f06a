import AccordConfiguration
import Synchronization

/// Which requirements this machine meets: each is looked at once, when the first test asks.
final class Requirements: Sendable {
    typealias Look = @Sendable (Requirement, _ environment: [String: String]) -> Bool

    private let environment: [String: String]
    private let look: Look
    private let known = Mutex<[Requirement: Bool]>([:])

    init(environment: [String: String], look: @escaping Look = { $0.isMet(in: $1) }) {
        self.environment = environment
        self.look = look
    }

    /// Whether a requirement is met; a test that depends on it is skipped where it is not.
    ///
    /// - Throws: `RequirementNotMet` where it is not, and `CI` is set: nobody reads there what was skipped.
    func isMet(_ requirement: Requirement) throws(RequirementNotMet) -> Bool {
        let isMet = known.withLock { known in
            if let isMet = known[requirement] { return isMet }
            let isMet = look(requirement, environment)
            known[requirement] = isMet
            return isMet
        }
        guard isMet || !Configuration.isCI(environment) else { throw RequirementNotMet(requirement) }
        return isMet
    }
}
