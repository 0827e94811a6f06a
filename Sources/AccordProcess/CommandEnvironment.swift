#if Process
import Foundation
import Subprocess

/// The variables that a command sees.
public struct CommandEnvironment: Sendable, Hashable {
    private enum Kind: Hashable { case inherited([String: String?]), only([String: String]) }

    private let kind: Kind

    /// Those of the test process.
    public static let inherited = CommandEnvironment(kind: .inherited([:]))

    /// Those of the test process with some changed or, where the value is nil, taken away.
    public static func inherited(changing changes: [String: String?]) -> CommandEnvironment {
        CommandEnvironment(kind: .inherited(changes))
    }

    /// These and no other: without a `PATH`, unless it is one of them.
    public static func only(_ variables: [String: String]) -> CommandEnvironment {
        CommandEnvironment(kind: .only(variables))
    }

    /// Where the command's own executable is looked for.
    var path: String {
        let path =
            switch kind {
            case .only(let variables): variables[Self.path]
            case .inherited(let changes):
                changes[Self.path] ?? ProcessInfo.processInfo.environment[Self.path]
            }
        return path ?? "/usr/bin:/bin"
    }

    private static let path = "PATH"

    var forSubprocess: Environment {
        switch kind {
        case .only(let variables): .custom(Self.keyed(variables))
        case .inherited(let changes): .inherit.updating(Self.keyed(changes))
        }
    }

    private static func keyed<Value>(_ variables: [String: Value]) -> [Environment.Key: Value] {
        variables.reduce(into: [:]) { keyed, variable in
            if let key = Environment.Key(rawValue: variable.key) { keyed[key] = variable.value }
        }
    }
}
#endif
