import AccordReport

// Events, tasks, a cache, storage and other services as tests want them: doubles that remember and report.

/// The sentences below the headline of a finding.
enum Rules {
    /// At most so many entries of a list are shown.
    private static let shown = 20

    static func wanted(_ count: Int?) -> String { count.map(String.init) ?? "at least 1" }

    static func list(_ title: String, _ entries: [String]) -> String {
        guard !entries.isEmpty else { return "\(title): none" }
        let lines = entries.prefix(shown).map { "  \($0)" }
        let hidden = entries.count - lines.count
        let rest = hidden > 0 ? ["  (\(hidden) more)"] : []
        return (["\(title):"] + lines + rest).joined(separator: "\n")
    }

    static func didYouMean(_ wanted: String, among names: [String]) -> String? {
        Nearest.name(to: wanted, among: names).map(Nearest.didYouMean)
    }
}
