/// The settings that the environment gives, checked.
enum EnvironmentVariables {
    static let prefix = "ACCORD_"

    static func read(
        _ environment: [String: String], _ problems: inout [ConfigurationProblem]
    ) -> [String: Sourced<String>] {
        var values: [String: Sourced<String>] = [:]
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix(prefix) {
            guard let setting = Setting.all.first(where: { $0.variable == name }) else {
                if let problem = unknown(name) { problems.append(problem) }
                continue
            }
            // An empty variable counts as not set.
            guard !value.isEmpty else { continue }
            guard setting.accepts(value) else {
                problems.append(.wrongVariable(name: name, value: value, setting: setting))
                continue
            }
            values[setting.key] = Sourced(value: value, origin: .environment(name))
        }
        return values
    }

    /// Set means: neither empty nor `0` nor `false`.
    static func isSet(_ value: String?) -> Bool { !["", "0", "false"].contains((value ?? "").lowercased()) }

    private static func unknown(_ name: String) -> ConfigurationProblem? {
        guard !Setting.otherVariables.contains(name) else { return nil }
        return Nearest.name(to: name, among: Setting.all.map(\.variable)).map { .unknownVariable(name: name, nearest: $0) }
    }
}
