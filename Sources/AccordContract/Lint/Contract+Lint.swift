import AccordJSON
public import AccordReport

extension Contract {
    /// Checks the document itself: its structure, its references, and what its parts say about each other.
    ///
    /// A rule is switched off by the options, or in the document, at the place or above it, by
    /// `x-accord-ignore: {contract/empty-servers: "the gateway adds them"}`.
    ///
    /// - Returns: the findings, sorted by file and position.
    public func lint(_ options: LintOptions = LintOptions()) -> [Finding] {
        let outline = Outline(self)
        let linter = Linter(self, outline, options)
        let ignores = Ignores(outline.documents, storage)
        let found = outline.detections + linter.detections() + ignores.detections
        return
            found
            .filter { !options.ignored.contains($0.rule.id) && !ignores.covers($0) }
            .map(\.finding)
            .sorted(by: Self.precedes)
    }

    private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        key(left) < key(right)
    }

    private static func key(_ finding: Finding) -> SortKey {
        let place = finding.places.first
        return SortKey(
            file: place?.file ?? "", line: place?.line ?? 0, column: place?.column ?? 0,
            rule: finding.rule.id, subject: finding.subject)
    }

    private struct SortKey: Comparable {
        var file: String
        var line: Int
        var column: Int
        var rule: String
        var subject: String

        static func < (left: SortKey, right: SortKey) -> Bool {
            (left.file, left.line, left.column, left.rule, left.subject)
                < (right.file, right.line, right.column, right.rule, right.subject)
        }
    }
}
