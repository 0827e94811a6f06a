/// How much a contract's silence forbids: levels for what an exchange has and the contract does not declare.
///
/// ```swift
/// var strictness = ContractStrictness.strict
/// strictness.headers = .warning.ignoring("x-trace-*")
/// ```
public struct ContractStrictness: Sendable, Hashable {
    /// Members of objects whose schemas neither name nor forbid nor expressly allow them.
    public var properties: StrictnessLevel
    /// Header fields, but for those that HTTP itself needs.
    public var headers: StrictnessLevel
    public var queryParameters: StrictnessLevel
    public var cookies: StrictnessLevel
    /// Bodies where none is declared; at least a warning, whatever the level.
    public var bodies: StrictnessLevel
    public var mediaTypes: StrictnessLevel
    public var statuses: StrictnessLevel
    /// What is wrong with a request that was answered with a status from 400 to 499: mostly on purpose.
    public var refusedRequests: StrictnessLevel
    /// Paths and methods that the contract does not have and that were answered with a status from 400 to 499:
    /// `.error.ignoring("404")` lets that status pass. Answered otherwise they are errors at every level.
    public var refusedUnknowns: StrictnessLevel

    /// What contradicts the contract is an error; what it does not declare is at most a warning.
    public static let lenient = ContractStrictness(
        properties: .ignore, headers: .ignore, queryParameters: .ignore, cookies: .ignore, bodies: .warning,
        mediaTypes: .warning, statuses: .warning, refusedRequests: .ignore, refusedUnknowns: .ignore)

    /// Statuses and media types must be declared; query parameters and bodies should. Of what the contract does
    /// not have, an app may say that it is not there (404, 405), or that nobody unknown is told (401, 403).
    public static let standard = ContractStrictness(
        properties: .ignore, headers: .ignore, queryParameters: .warning, cookies: .ignore, bodies: .warning,
        mediaTypes: .error, statuses: .error, refusedRequests: .ignore,
        refusedUnknowns: .error.ignoring("401", "403", "404", "405"))

    /// Everything must be declared.
    public static let strict = ContractStrictness(
        properties: .error, headers: .error, queryParameters: .error, cookies: .error, bodies: .error,
        mediaTypes: .error, statuses: .error, refusedRequests: .ignore, refusedUnknowns: .error)
}
