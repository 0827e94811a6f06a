import AccordFiles

/// What `accord.yaml` gives: the values that are right, and everything that is wrong.
struct ConfigurationFile {
    static let sizeLimit = 1 << 20

    private(set) var values: [String: Sourced<String>] = [:]
    private(set) var problems: [ConfigurationProblem] = []
    private(set) var keyChoices: [KeyConflict.Choice] = []

    /// Reads the file beside `Package.swift`, which may be missing, or the one that `ACCORD_CONFIG` names.
    static func load(
        packageRoot: String, environment: [String: String], on files: some FileSystem
    ) -> ConfigurationFile {
        let given = Setting.file.value(in: environment)
        let path = Path.absolute(given ?? Configuration.fileName, in: packageRoot)
        let name = Path.relative(path, to: packageRoot)
        do throws(FileError) {
            guard let bytes = try files.read(path) else {
                if given != nil { return ConfigurationFile(problems: [.file(name, .missing)]) }
                return ConfigurationFile(problems: try misnamed(in: packageRoot, on: files))
            }
            return ConfigurationFile(bytes, name: name)
        } catch {
            return ConfigurationFile(problems: [.file(name, .unreadable(reason: error.reason))])
        }
    }

    private static func misnamed(
        in folder: String, on files: some FileSystem
    ) throws(FileError) -> [ConfigurationProblem] {
        let name = "accord.yml"
        return try files.kind(of: Path.absolute(name, in: folder)) == nil ? [] : [.file(name, .misnamed)]
    }

    private init(problems: [ConfigurationProblem]) { self.problems = problems }

    /// - Parameter name: the path as it shall be shown.
    init(_ bytes: [UInt8], name: String) {
        guard bytes.count <= Self.sizeLimit else {
            problems = [.file(name, .tooLarge(limit: Self.sizeLimit))]
            return
        }
        guard let text = YAMLText(bytes) else {
            problems = [.file(name, .notUTF8)]
            return
        }
        let reader = ConfigurationReader(text, name: name)
        values = reader.values
        problems = reader.problems
        keyChoices = reader.keyChoices
    }
}
