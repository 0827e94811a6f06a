/// How a command ended: with an exit code, or by a signal.
public struct CommandExit: Sendable, Hashable {
    private enum Kind: Hashable { case code(Int32), signal(Int32) }

    private let kind: Kind

    /// It ended by itself.
    public static func code(_ code: Int32) -> CommandExit { CommandExit(kind: .code(code)) }

    /// It was ended by a signal, such as `SIGSEGV`.
    public static func signal(_ signal: Int32) -> CommandExit { CommandExit(kind: .signal(signal)) }

    /// The exit code; nil after a signal.
    public var code: Int32? {
        if case .code(let code) = kind { code } else { nil }
    }

    /// The signal's number; nil where the command ended by itself.
    public var signal: Int32? {
        if case .signal(let signal) = kind { signal } else { nil }
    }
}
