import AccordJSON
import AccordReport

/// Git cannot say what has changed.
enum GitError: Error, Equatable {
    /// There is no `git` to ask.
    case noGit(String)
    /// The package stands in no repository, or in one that git refuses; git's own words.
    case noRepository(String, words: String)
    case unknownRevision(String)
    /// The revision and the present commit have no commit in common, or there is no commit yet.
    case unrelated(String)
    case refused(command: String, words: String)
}

extension GitError: Reportable {
    var finding: Finding {
        switch self {
        case .noGit(let reason): Finding(.noGit, facts: ["reason": JSON(reason)])
        case .noRepository(let folder, let words):
            Finding(.noRepository, subject: folder, hints: Self.hints(words))
        case .unknownRevision(let revision): Finding(.unknownRevision, subject: revision)
        case .unrelated(let revision): Finding(.unrelated, subject: revision)
        case .refused(let command, let words):
            Finding(.gitRefused, subject: command, hints: Self.hints(words))
        }
    }

    private static func hints(_ words: String) -> [String] {
        words.isEmpty ? [] : [Excerpt.lines(of: words).joined(separator: "\n")]
    }
}
