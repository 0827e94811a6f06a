import AccordReport

/// The settings that the environment gives, checked.
struct EnvironmentVariables {
    static let prefix = "ACCORD_"

    private(set) var values: [String: Sourced<String>] = [:]
    private(set) var problems: [ConfigurationProblem] = []

    init(_ environment: [String: String]) {
        for setting in Setting.all { read(setting, environment) }
        let known = Set(Setting.all.map(\.variable))
        for name in environment.keys.sorted() where name.hasPrefix(Self.prefix) && !known.contains(name) {
            guard let nearest = Self.nearest(to: name) else { continue }
            problems.append(.unknownVariable(name: name, nearest: nearest))
        }
        if isOn(.createDatabase), isOn(.reuseDatabase) {
            contradiction(.createDatabase, .reuseDatabase, .createAndReuse)
        }
        let only = Setting.onlyTags.names(in: environment)
        let both = Setting.skippedTags.names(in: environment).filter(only.contains)
        if !both.isEmpty { contradiction(.skippedTags, .onlyTags, .skippedAndOnly(both)) }
    }

    /// The keys that the file chooses and those that variables choose, which win.
    func keyChoices(over file: [KeyConflict.Choice]) -> [KeyConflict.Choice] {
        let own = ReviewAction.allCases.compactMap { action in
            values[Setting.keys(of: action).key].flatMap { KeyName.list($0.value) }
                .map { KeyConflict.Choice(action: action, keys: $0) }
        }
        return file.filter { choice in !own.contains { $0.action == choice.action } } + own
    }

    /// Set means: neither empty nor `0` nor `false`.
    static func isSet(_ value: String?) -> Bool { !["", "0", "false"].contains((value ?? "").lowercased()) }

    private func isOn(_ setting: Setting) -> Bool { ["true", "1"].contains(values[setting.key]?.value) }

    private mutating func contradiction(
        _ one: Setting, _ other: Setting, _ reason: ConfigurationProblem.Contradiction
    ) {
        problems.append(.contradiction(one.variable, other.variable, reason))
    }

    private mutating func read(_ setting: Setting, _ environment: [String: String]) {
        guard let value = setting.value(in: environment) else { return }
        guard setting.accepts(value) else {
            return problems.append(.wrongVariable(value, setting))
        }
        values[setting.key] = Sourced(value: value, origin: .environment(setting.variable))
    }

    /// The variable that was probably meant: misspelt, cut (`ACCORD_PENDING`), or named after the key
    /// (`ACCORD_SNAPSHOTS_RECORD`).
    private static func nearest(to name: String) -> String? {
        let wanted = String(name.dropFirst(prefix.count))
        let names = Setting.all.map { String($0.variable.dropFirst(prefix.count)) }
        if let near = Nearest.name(to: wanted, among: names) { return prefix + near }
        if let longer = Setting.all.first(where: { $0.variable.hasPrefix(name + "_") }) {
            return longer.variable
        }
        let keys = Setting.all.map { $0.path.joined(separator: "_").uppercased() }
        let key = Nearest.name(to: wanted, among: keys)
        return zip(keys, Setting.all).first { $0.0 == key }?.1.variable
    }
}
