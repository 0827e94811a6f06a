/// `Documentation/Configuration.md`, written from the table of settings.
package enum SettingsGuide {
    package static func markdown() -> String {
        """
        # Configuration

        This page is written from the table of settings, `AccordConfiguration/Setting.swift`.

        Accord works without any configuration. Settings stand in `\(Configuration.fileName)` beside `Package.swift`, in
        sections, or in environment variables:

        ```yaml
        \(example())
        ```

        ## Settings

        \(table(Setting.all.filter { $0.isInFile && $0.action == nil }, keys: true))

        Paths are absolute, or relative to the package.

        ## Keys of the review

        Every action of `accord review` has keys, below `review: keys:`, which are the same in all of its modes:

        ```yaml
        review:
          keys:
            accept: "+"
            next: [j, down, tab]
            quit: [q, ctrl-x]
        ```

        \(keyTable())

        A value is one key or a list of keys: a character (in quotes where YAML needs them, as `"?"`), one of
        \(list(KeyName.special)),
        or `ctrl-` and a letter. It replaces the standard keys of its action, and is taken from any other action whose
        standard key it was. An action that would be left without a key is an error, as is a key that is chosen for two.
        `choose` is for the values of `volatile` alone and may share its key with what means nothing there.

        Enter, Esc, `y`, Ctrl-C, Ctrl-D and Ctrl-Z keep their meaning. A question is answered by `y`; any other key
        means no.

        Keys are a matter of persons, and `\(Configuration.fileName)` is often one of a team: the variable
        `ACCORD_KEYS_` and the name of the action in capitals, as in `\(Setting.keys(of: .acceptAll).variable)="A +"`,
        wins over the file.

        ## Variables without a key

        \(table(Setting.all.filter { !$0.isInFile }, keys: false))

        An empty variable counts as not set.

        ## What wins

        In this order:

        1. what the call says, such as `expectSnapshot(record: .never)`;
        2. the nearest scope, such as the trait `.snapshots(record: .never)`;
        3. the environment variable;
        4. `\(Configuration.fileName)`;
        5. the default.

        Where `CI` is set, the record modes \(clamped()) then become `pending`, wherever they were said: a run on a
        build machine stores nothing by itself. `CI` counts as set unless it is empty, `0` or `false`.

        `swift run accord config` prints every value and where it comes from.

        ## Mistakes

        An unknown key, a value of the wrong type, a key that is set twice or a variable's wrong value is an error
        that shows the place, what is wanted, and the name that was probably meant; all of them are told at once. A
        variable that looks like a misspelt setting is a warning. Aliases (`*name`) are refused, as are files larger
        than \(ConfigurationFile.sizeLimit) bytes and files that are not UTF-8.

        """
    }

    /// All but the keys of the review, which have an example of their own.
    private static func example() -> String {
        let settings = Setting.all.filter { $0.isInFile && $0.action == nil }
        var lines: [String] = []
        for section in Setting.names(in: []) where settings.contains(where: { $0.path.first == section }) {
            lines.append("\(section):")
            lines += settings.filter { $0.path.first == section }
                .map { "  \($0.path.dropFirst().joined(separator: ".")): \($0.example)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func keyTable() -> String {
        let rows = Setting.reviewKeys.map { setting in
            let keys = (setting.standard ?? "").split(separator: " ").map(String.init)
            return [code(setting.path.last ?? ""), list(keys), setting.help]
        }
        return table(["action", "standard keys", "what for"], rows)
    }

    private static func list(_ names: [String]) -> String { names.map(code).joined(separator: ", ") }

    private static func code(_ text: String) -> String { "`\(text)`" }

    private static func table(_ settings: [Setting], keys: Bool) -> String {
        let head = (keys ? ["key"] : []) + ["variable", "values", "default", "what for"]
        let rows = settings.map { setting in
            (keys ? ["`\(setting.key)`"] : [])
                + ["`\(setting.variable)`", setting.values, setting.fallback.words, setting.help]
        }
        return table(head, rows)
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        ([head, head.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
            .joined(separator: "\n")
    }

    private static func clamped() -> String {
        RecordMode.allCases.filter { $0.onCI != $0 }.map { "`\($0.rawValue)`" }.joined(separator: " and ")
    }
}

extension Setting {
    fileprivate var values: String {
        switch kind {
        case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
        case .path, .name, .seconds, .names, .keys: expectation
        case .flag: "`true`, `false`"
        }
    }

    fileprivate var example: String {
        switch fallback {
        case .value(let value): value
        case .derived(let words): words.filter { $0 != "`" }
        }
    }
}

extension Setting.Fallback {
    fileprivate var words: String {
        switch self {
        case .value(let value): "`\(value)`"
        case .derived(let words): words
        }
    }
}
