import ArgumentParser

/// For whom findings are written.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For machines: `Documentation/ReportFormat.md`.
    case json
    /// Annotations of GitHub Actions.
    case github
    /// Beside the tests of a build, in Jenkins, GitLab and others.
    case junit
    /// For code scanning and IDEs: SARIF 2.1.0.
    case sarif
    /// GitLab's code quality report.
    case gitlab
    /// A summary for a page or a comment.
    case markdown
}
