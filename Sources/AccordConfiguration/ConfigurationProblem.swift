/// One thing that is wrong with the configuration.
enum ConfigurationProblem: Sendable, Equatable {
    case at(Position, Mistake)
    case file(String, Fault)
    /// A variable's value is not one of its setting.
    case wrongVariable(String, Setting)
    case unknownVariable(name: String, nearest: String)
    /// Two variables ask for what cannot both be.
    case contradiction(String, String, Contradiction)
    /// The keys of the review cannot be as they were chosen.
    case keys(KeyConflict)

    /// Why two variables cannot both hold.
    enum Contradiction: Sendable, Equatable {
        /// One asks for new templates, the other for cached ones.
        case createAndReuse
        /// One leaves out the tags that the other asks for.
        case skippedAndOnly([String])
    }

    /// Where it stands in a file: line and column count from 1, the column in UTF-8 bytes.
    struct Position: Sendable, Equatable {
        var file: String
        var line: Int
        var column: Int
        /// The line itself.
        var text: String
    }

    /// What is written wrong in a file.
    enum Mistake: Sendable, Equatable {
        case unknownKey(KeySuggestion)
        case notAKey(Found)
        case duplicateKey(String, first: Position?)
        case environmentOnly(Setting)
        case wrongValue(Found, Setting)
        /// An action of the review without a key.
        case noKey(Setting)
        /// `section` is empty for the whole file.
        case notASection(Found, section: String)
        case alias
        case syntax(reason: String)
    }

    /// What is wrong with a file as a whole.
    enum Fault: Sendable, Equatable {
        /// `ACCORD_CONFIG` names it.
        case missing
        /// Its name is nearly that of the configuration file, so nothing reads it.
        case misnamed
        case unreadable(reason: String)
        case notUTF8
        case tooLarge(limit: Int)
        /// More problems than are told.
        case further(Int)
    }

    /// What stands where something else is wanted.
    enum Found: Sendable, Equatable {
        case nothing, list, mapping
        case text(String)
        case number(String)
        case boolean(String)
    }

    var isWarning: Bool { if case .unknownVariable = self { true } else { false } }
}
