// `accord.yaml` and `ACCORD_*`: layered, checked, each value with the place that it came from.

package import AccordFiles
package import AccordReport

/// The settings of a package, as its `accord.yaml` and the environment give them.
package struct Configuration: Sendable {
    /// The name of the configuration file, beside `Package.swift`.
    package static let fileName = "accord.yaml"

    /// What is probably a mistake and stops nothing.
    package let warnings: [Finding]
    private let environment: [String: Sourced<String>]
    private let file: [String: Sourced<String>]
    private let isCI: Bool

    /// Reads the file beside `Package.swift`, or the one that `ACCORD_CONFIG` names, and the environment.
    ///
    /// - Throws: `ConfigurationError` with everything that is wrong.
    package static func load(
        packageRoot: String, environment: [String: String], on files: some FileSystem = Disk()
    ) throws(ConfigurationError) -> Configuration {
        let file = ConfigurationFile.load(packageRoot: packageRoot, environment: environment, on: files)
        let variables = EnvironmentVariables(environment)
        let conflicts = KeyConflict.all(variables.keyChoices(over: file.keyChoices))
        let problems = file.problems + variables.problems + conflicts.map(ConfigurationProblem.keys)
        if let error = ConfigurationError(problems) { throw error }
        return Configuration(
            warnings: problems.map(\.finding), environment: variables.values, file: file.values,
            isCI: isCI(environment))
    }

    /// Whether this is a machine where nobody looks on: `CI` is neither empty nor `0` nor `false`.
    package static func isCI(_ environment: [String: String]) -> Bool {
        EnvironmentVariables.isSet(environment["CI"])
    }

    /// The precedence of settings: call, nearest scope, environment, file, default; then the clamp of CI.
    package func value(of setting: Setting, call: String? = nil, scope: String? = nil) -> Sourced<String>? {
        let said: Sourced<String>? =
            call.map { Sourced(value: $0, origin: .call) }
            ?? scope.map { Sourced(value: $0, origin: .scope) }
            ?? environment[setting.key]
            ?? file[setting.key]
            ?? setting.standard.map { Sourced(value: $0, origin: .standard) }
        guard let said, isCI, setting == .record, let mode = RecordMode(rawValue: said.value),
            mode.onCI != mode
        else { return said }
        return Sourced(value: mode.onCI.rawValue, origin: .clampedByCI(from: said.value, said.origin))
    }

    /// Every setting with its effective value; nil where it is derived from other things.
    ///
    /// What only a variable can give is left out where it is not set.
    package var entries: [(setting: Setting, value: Sourced<String>?)] {
        let keys = reviewKeys
        return Setting.all.map { ($0, effective(value(of: $0), $0, keys)) }.filter { setting, value in
            setting.isInFile || value.map { $0.origin != .standard } ?? false
        }
    }

    /// A standard key that was chosen for another action is none.
    private func effective(
        _ value: Sourced<String>?, _ setting: Setting, _ keys: ReviewKeys
    ) -> Sourced<String>? {
        guard let action = setting.action, let value, value.origin == .standard else { return value }
        return Sourced(value: keys.text(action), origin: .standard)
    }
}

extension Configuration {
    /// The record mode for a call.
    package func recordMode(call: RecordMode? = nil, scope: RecordMode? = nil) -> RecordMode {
        let value = value(of: .record, call: call?.rawValue, scope: scope?.rawValue)
        return value.flatMap { RecordMode(rawValue: $0.value) } ?? .pending
    }

    package func keyOrder(call: KeyOrder? = nil) -> KeyOrder {
        value(of: .keyOrder, call: call?.rawValue).flatMap { KeyOrder(rawValue: $0.value) } ?? .free
    }

    /// As it was written: absolute, or relative to the package; nil where nobody has set it.
    package var pendingFolder: String? { value(of: .pending)?.value }
    /// As it was written: absolute, or relative to the package; nil where nobody has set it.
    package var runsFolder: String? { value(of: .runs)?.value }
    /// As it was written: absolute, or relative to the package; nil where nobody has set it.
    package var contractFile: String? { value(of: .contract)?.value }

    package func strictness(call: Strictness? = nil, scope: Strictness? = nil) -> Strictness {
        let value = value(of: .strictness, call: call?.rawValue, scope: scope?.rawValue)
        return value.flatMap { Strictness(rawValue: $0.value) } ?? .standard
    }

    package var timeLimit: Duration { .seconds(value(of: .timeLimit).flatMap { Double($0.value) } ?? 10) }

    /// Whether a yes-or-no setting is on.
    package func isOn(_ setting: Setting) -> Bool {
        value(of: setting).map { ["true", "1"].contains($0.value) } ?? false
    }

    /// The isolation of databases by its name, which the table of settings has checked.
    package func databaseIsolation(call: String? = nil) -> String {
        value(of: .databaseIsolation, call: call)?.value ?? "clone"
    }

    package var allowsOutboundCalls: Bool { value(of: .outboundCalls)?.value == "allowed" }

    /// As it was written; nil where nobody has set it.
    package var databaseURL: String? { value(of: .databaseURL)?.value }

    /// What each key does in a review.
    package var reviewKeys: ReviewKeys {
        var chosen: [ReviewAction: [KeyName]] = [:]
        for setting in Setting.reviewKeys {
            guard let action = setting.action, let value = value(of: setting), value.origin != .standard
            else {
                continue
            }
            chosen[action] = KeyName.list(value.value)
        }
        return ReviewKeys(chosen)
    }

    package var fixtureTimeLimit: Duration {
        .seconds(value(of: .fixtureTimeLimit).flatMap { Double($0.value) } ?? 60)
    }
}
