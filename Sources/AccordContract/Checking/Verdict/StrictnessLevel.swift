public import AccordReport

/// What becomes of something that a contract does not declare: an error, a warning, or nothing.
public struct StrictnessLevel: Sendable, Hashable {
    /// Nil where nothing is said.
    public var severity: Severity?
    /// Names that are let pass, `*` standing for any text: `x-*`.
    public var ignored: [String]

    public static let error = StrictnessLevel(severity: .error, ignored: [])
    public static let warning = StrictnessLevel(severity: .warning, ignored: [])
    public static let ignore = StrictnessLevel(severity: nil, ignored: [])

    /// The same level, but for these names: `.error.ignoring("x-*", "debug")`.
    public func ignoring(_ patterns: String...) -> StrictnessLevel {
        StrictnessLevel(severity: severity, ignored: ignored + patterns)
    }

    /// The severity for a name; names of header fields compare without regard to case.
    func severity(of name: String) -> Severity? {
        guard severity != nil, !ignored.contains(where: { NamePattern($0).matches(name) }) else { return nil }
        return severity
    }
}
