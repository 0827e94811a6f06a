import AccordFiles
import Yams

/// Reads `accord.yaml`: every key known, every value of its type, every problem with its position.
struct ConfigurationFile {
    static let sizeLimit = 1 << 20

    /// The path as it shall be shown.
    private let name: String
    private let lines: [Substring]
    private var values: [String: Sourced<String>] = [:]
    private var problems: [ConfigurationProblem] = []

    static func read(
        _ packageRoot: String, _ environment: [String: String], _ files: some FileSystem,
        _ problems: inout [ConfigurationProblem]
    ) -> [String: Sourced<String>] {
        let given = environment["ACCORD_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
        let path = Path.absolute(given ?? Configuration.fileName, in: packageRoot)
        let name = Path.relative(path, to: packageRoot)
        do {
            guard let bytes = try files.read(path) else {
                if given != nil { problems.append(.missingFile(name)) }
                return [:]
            }
            guard bytes.count <= sizeLimit else {
                problems.append(.tooLarge(name, limit: sizeLimit))
                return [:]
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                problems.append(.notUTF8(name))
                return [:]
            }
            var file = ConfigurationFile(name: name, text: text)
            file.read(text)
            problems += file.problems
            return file.values
        } catch {
            problems.append(.unreadable(name, reason: error.reason))
            return [:]
        }
    }

    private init(name: String, text: String) {
        self.name = name
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private mutating func read(_ text: String) {
        let root: Node?
        do {
            // Aliases have no use in a file of scalars, and an alias is how a small file becomes a large one.
            let parser = try Parser(yaml: text)
            guard try !Self.hasAlias(text) else { return problems.append(.alias(position(nil))) }
            root = try parser.singleRoot()
        } catch let error as YamlError {
            return problems.append(syntaxProblem(error))
        } catch {
            return problems.append(.syntax(position(nil), reason: String(describing: error)))
        }
        // A file of nothing but comments sets nothing.
        guard let root, root.scalar?.string != "" else { return }
        section(root, prefix: "")
    }

    /// Whether the text names an anchor outside of quotes and comments.
    private static func hasAlias(_ text: String) throws -> Bool {
        text.split(separator: "\n").contains { line in
            let value = line.split(separator: ":", maxSplits: 1).last?.drop { $0 == " " || $0 == "-" }
            return value?.hasPrefix("*") ?? false
        }
    }

    // MARK: - Nodes

    private mutating func section(_ node: Node, prefix: String) {
        guard let mapping = node.mapping else {
            let what = prefix.isEmpty ? "the file" : "`\(prefix)`"
            return problems.append(.notASection(position(node.mark), what: what))
        }
        var seen: Set<String> = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                problems.append(.unknownKey(position(key.mark), key: "?", nearest: nil))
                continue
            }
            let path = prefix.isEmpty ? name : "\(prefix).\(name)"
            if !seen.insert(name).inserted { problems.append(.duplicateKey(position(key.mark), key: path)) }
            member(path, key, value)
        }
    }

    private mutating func member(_ path: String, _ key: Node, _ value: Node) {
        if let setting = Setting.all.first(where: { $0.key == path }) {
            guard let text = value.scalar?.string, setting.accepts(text) else {
                return problems.append(.wrongValue(position(value.mark), found: Self.shown(value), setting: setting))
            }
            values[path] = Sourced(value: text, origin: .file(name, line: key.mark?.line ?? 1))
        } else if Setting.all.contains(where: { $0.key.hasPrefix(path + ".") }) {
            section(value, prefix: path)
        } else {
            let names = Setting.all.map(\.key) + Set(Setting.all.compactMap { $0.key.split(separator: ".").first.map(String.init) })
            problems.append(.unknownKey(position(key.mark), key: path, nearest: Nearest.name(to: path, among: names)))
        }
    }

    private static func shown(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "`\(scalar.string)`"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    // MARK: - Positions

    private func position(_ mark: Mark?) -> ConfigurationProblem.Position {
        let line = mark?.line ?? 1
        let text = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
        return ConfigurationProblem.Position(file: name, line: line, column: mark?.column ?? 1, text: text)
    }

    private func syntaxProblem(_ error: YamlError) -> ConfigurationProblem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            .syntax(position(mark), reason: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            .duplicateKey(position(context.mark), key: duplicates.map { String(describing: $0) }.joined(separator: ", "))
        default: .syntax(position(nil), reason: String(describing: error))
        }
    }
}
