import AccordReport

@testable import AccordConfiguration

extension ConfigurationFile {
    init(_ text: String) { self.init(Array(text.utf8), name: "accord.yaml") }

    /// What a person reads.
    var report: String { TextRenderer().render(problems.map(\.finding)) }

    /// The rules that were broken, in order.
    var rules: [String] { problems.map(\.finding.rule.id) }
}
