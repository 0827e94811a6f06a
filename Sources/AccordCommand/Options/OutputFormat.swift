import ArgumentParser

/// For whom output is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For machines: `Documentation/ReportFormat.md`.
    case json
    /// Annotations of GitHub Actions.
    case github
}
