import Yams

/// Reads the nodes of `accord.yaml`: every key known, every value of its type, every problem with its position.
struct ConfigurationReader {
    /// How many problems are told; the rest is counted.
    static let problemLimit = 50

    private(set) var values: [String: Sourced<String>] = [:]
    private(set) var problems: [ConfigurationProblem] = []
    /// Where keys of the review were chosen.
    private(set) var keyChoices: [KeyConflict.Choice] = []

    /// The path as it shall be shown.
    private let name: String
    private let text: YAMLText
    private var repeated: [YAMLDocument.Spot: String] = [:]
    private var hidden = 0

    init(_ text: YAMLText, name: String) {
        self.name = name
        self.text = text
        do {
            let document = try YAMLDocument(text)
            repeated = document.repeated
            if let root = document.root { section(root, path: []) }
        } catch {
            problems = [problem(error)]
        }
        if hidden > 0 { problems.append(.file(name, .further(hidden))) }
    }

    // MARK: - Nodes

    private mutating func section(_ node: Node, path: [String]) {
        let found = Self.found(node)
        // A section with nothing but comments sets nothing.
        guard found != .nothing else { return }
        guard let mapping = node.mapping else {
            return report(at: node, .notASection(found, section: path.joined(separator: ".")))
        }
        var firsts: [String: ConfigurationProblem.Position] = [:]
        for (key, value) in mapping {
            if let name = repeated[YAMLDocument.Spot(key.mark)] {
                firsts[name] = firsts[name] ?? position(YAMLDocument.Spot(key.mark))
            } else if let name = key.scalar?.string {
                if let first = firsts[name] {
                    report(at: key, .duplicateKey((path + [name]).joined(separator: "."), first: first))
                }
                member(path + [name], key, value)
            } else {
                report(at: key, .notAKey(Self.found(key)))
            }
        }
    }

    private mutating func member(_ path: [String], _ key: Node, _ value: Node) {
        guard !Setting.isSection(path) else { return section(value, path: path) }
        guard let setting = Setting.at(path) else {
            return report(at: key, .unknownKey(KeySuggestion(for: path)))
        }
        guard setting.isInFile else { return report(at: key, .environmentOnly(setting)) }
        guard let text = text(of: value, setting) else { return }
        let position = position(YAMLDocument.Spot(key.mark))
        if let action = setting.action, let keys = KeyName.list(text) {
            keyChoices.append(KeyConflict.Choice(action: action, keys: keys, position: position))
        }
        let origin = Origin.file(name, line: position.line, column: position.column)
        values[setting.key] = Sourced(value: text, origin: origin)
    }

    /// Says so where it is no value of the setting.
    private mutating func text(of value: Node, _ setting: Setting) -> String? {
        if setting.action != nil, let list = value.sequence { return keys(list, at: value, setting) }
        let found = Self.found(value)
        if setting.action != nil, found == .nothing {
            report(at: value, .noKey(setting))
            return nil
        }
        let text = setting.value(of: found)
        if text == nil { report(at: value, .wrongValue(found, setting)) }
        return text
    }

    /// The one setting that can be a list.
    private mutating func keys(_ list: Node.Sequence, at node: Node, _ setting: Setting) -> String? {
        if list.isEmpty { report(at: node, .noKey(setting)) }
        let texts = list.map { element in
            let found = Self.found(element)
            let text = setting.value(of: found)
            if text == nil { report(at: element, .wrongValue(found, setting)) }
            return text
        }
        return texts.isEmpty || texts.contains(nil) ? nil : texts.compactMap(\.self).joined(separator: " ")
    }

    private static func found(_ node: Node) -> ConfigurationProblem.Found {
        guard case .scalar(let scalar) = node else { return node.sequence == nil ? .mapping : .list }
        return switch Resolver.default.resolveTag(of: node) {
        case .null: .nothing
        case .int, .float: .number(scalar.string)
        case .bool: .boolean(scalar.string)
        default: .text(scalar.string)
        }
    }

    // MARK: - Problems

    /// What is not told is not looked up, so that a hopeless file costs little.
    private mutating func report(
        at node: Node, _ mistake: @autoclosure () -> ConfigurationProblem.Mistake
    ) {
        guard problems.count < Self.problemLimit else {
            hidden += 1
            return
        }
        problems.append(.at(position(YAMLDocument.Spot(node.mark)), mistake()))
    }

    private func position(_ spot: YAMLDocument.Spot) -> ConfigurationProblem.Position {
        text.position(line: spot.line, column: spot.column, in: name)
    }

    private func problem(_ failure: YAMLDocument.Failure) -> ConfigurationProblem {
        switch failure {
        case .alias(let spot): .at(position(spot), .alias)
        case .duplicateKey(let spot, let key): .at(position(spot), .duplicateKey(key, first: nil))
        case .syntax(let spot, let reason): .at(position(spot), .syntax(reason: reason))
        case .unclosed(let unclosed, let spot): .at(position(spot), .syntax(reason: unclosed.sentence))
        case .character(let value, let reason):
            .at(text.position(of: value, in: name), .syntax(reason: reason))
        case .unknown(let reason): .file(name, .unreadable(reason: reason))
        }
    }
}
