import AccordReport

/// The names below `__snapshots__`, held against each other and against what Accord writes.
struct NameLint {
    private let paths: [String]
    private let shown: (String) -> String

    /// - Parameters:
    ///   - paths: of all that is stored, below `__snapshots__`.
    ///   - shown: a path as findings show it.
    init(paths: [String], shown: @escaping (String) -> String) {
        (self.paths, self.shown) = (paths, shown)
    }

    func findings(choosing isChosen: (String) -> Bool) -> [Finding] {
        collisions(isChosen) + foreignFiles(isChosen)
    }

    /// Names that a file system without case, or with one Unicode form, takes for one.
    private func collisions(_ isChosen: (String) -> Bool) -> [Finding] {
        // A key of a dictionary is compared by canonical equivalence, as `String` is.
        let groups = Dictionary(grouping: paths) { $0.lowercased() }.values.filter { $0.count > 1 }
        return groups.sorted { $0[0] < $1[0] }.flatMap { group in
            group.dropFirst().filter { isChosen($0) || isChosen(group[0]) }.map { path in
                Finding(
                    .sharedFile, subject: path, places: [Place(shown(path)), Place(shown(group[0]))],
                    actual: group[0])
            }
        }
    }

    private func foreignFiles(_ isChosen: (String) -> Bool) -> [Finding] {
        paths.filter { isChosen($0) && !SnapshotPath($0).isAccords }.map { path in
            Finding(.foreignFile, severity: .warning, subject: path, places: [Place(shown(path))])
        }
    }
}
