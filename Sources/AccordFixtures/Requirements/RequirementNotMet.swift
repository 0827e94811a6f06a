public import AccordReport

/// A test needs what this machine does not have, and `CI` is set.
public struct RequirementNotMet: Error, Sendable, Equatable {
    public let requirement: Requirement

    init(_ requirement: Requirement) { self.requirement = requirement }
}

extension RequirementNotMet: Reportable {
    public var finding: Finding {
        switch requirement.kind {
        case .executable(let name): Finding(.needsExecutable, subject: name)
        case .environment(let name): Finding(.needsVariable, subject: name)
        case .port(let number): Finding(.needsPort, subject: String(number))
        }
    }
}
