import AccordJSON

/// The rules that a SARIF log's results name by index (3.19.23): each once, sorted by id.
struct SARIFRules {
    private let rules: [Rule]
    private let indices: [String: Int]

    init(_ findings: [Finding]) {
        rules = Set(findings.map(\.rule)).sorted { $0.id < $1.id }
        indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    }

    func index(of rule: Rule) -> Int { indices[rule.id] ?? -1 }

    var json: JSON { JSON(elements: rules.map(descriptor)) }

    private func descriptor(_ rule: Rule) -> JSON {
        [
            "id": JSON(rule.id),
            "shortDescription": ["text": JSON(rule.headline)],
            "fullDescription": ["text": JSON(rule.help)],
            "help": ["text": JSON(([rule.help] + (rule.hint.map { [$0] } ?? [])).joined(separator: "\n\n"))],
        ]
    }
}
