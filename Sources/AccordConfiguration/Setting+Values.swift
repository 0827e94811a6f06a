extension Setting {
    package enum Kind: Sendable, Equatable {
        /// A path, absolute or relative to the package.
        case path
        /// The name of a folder: one component of a path.
        case name
        /// A number of seconds, within `Setting.seconds`.
        case seconds
        case choice([String])
        /// Yes or no: `true` and `false` in the file, also `1` and `0` in a variable.
        case flag
        /// Names that commas separate; a list in the file is not needed so far.
        case names
        /// The names of keys: one, or a list of them, in the file; with blanks between them in a variable.
        case keys(ReviewAction)
    }

    /// What counts where nothing is said.
    package enum Fallback: Sendable, Equatable {
        case value(String)
        /// Something that follows from elsewhere, said in words.
        case derived(String)
    }

    /// From a millisecond to a day: more is no limit, and far more is no `Duration`.
    static let seconds = 0.001...86_400

    /// The value that counts where nothing is said, as text; nil where it is derived.
    package var standard: String? {
        switch fallback {
        case .value(let value): value
        case .derived: nil
        }
    }

    /// What the environment gives, unchecked; nil where the variable is missing or empty.
    package func value(in environment: [String: String]) -> String? {
        environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether the environment says yes: neither nothing nor `0` nor `false`.
    package func isOn(in environment: [String: String]) -> Bool {
        EnvironmentVariables.isSet(environment[variable])
    }

    /// The names that the environment gives, separated by commas.
    package func names(in environment: [String: String]) -> [String] {
        (environment[variable] ?? "").split(separator: ",")
            .compactMap { name in
                guard let first = name.firstIndex(where: { $0 != " " }),
                    let last = name.lastIndex(where: { $0 != " " })
                else { return nil }
                return String(name[first...last])
            }
    }

    /// The text of a value in the file; nil where its type or its content is wrong.
    func value(of found: ConfigurationProblem.Found) -> String? {
        let text: String
        switch (kind, found) {
        case (.seconds, .number(let number)): text = number
        case (.flag, .boolean(let word)): text = word
        case (.path, .text(let name)), (.names, .text(let name)), (.name, .text(let name)),
            (.choice, .text(let name)), (.keys, .text(let name)), (.keys, .number(let name)),
            (.keys, .boolean(let name)):
            text = name
        default: return nil
        }
        return accepts(text) ? text : nil
    }

    /// Whether a text is a value of this setting, wherever it was said.
    func accepts(_ text: String) -> Bool {
        switch kind {
        case .path: !text.isEmpty && !text.utf8.contains(0)
        case .name:
            !text.isEmpty && text.utf8.first != UInt8(ascii: ".") && text.utf8.allSatisfy(Self.isInName)
        case .seconds:
            text.utf8.allSatisfy(Self.isInNumber) && Double(text).map(Self.seconds.contains) ?? false
        case .choice(let names): names.contains(text)
        case .flag: ["true", "false", "1", "0"].contains(text)
        case .names: text.split(separator: ",").contains { !$0.utf8.allSatisfy { $0 == 0x20 } }
        case .keys: KeyName.list(text) != nil
        }
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: "/") && byte != 0x7F
    }

    /// Swift reads `0x1p4` and `nan` as numbers, too; here a number is what it looks like.
    private static func isInNumber(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
    }
}
