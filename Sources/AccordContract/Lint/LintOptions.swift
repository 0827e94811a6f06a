/// What `Contract.lint` leaves out.
public struct LintOptions: Sendable, Hashable {
    /// The ids of the rules that are switched off for the whole contract.
    public var ignored: Set<String>
    /// Whether examples, defaults and enum values are held against their schemas.
    public var checksExamples: Bool

    public init(ignored: Set<String> = [], checksExamples: Bool = true) {
        self.ignored = ignored
        self.checksExamples = checksExamples
    }
}
