extension Severity {
    /// How many there are, in words: `1 error`, `3 warnings`.
    func counted(_ count: Int) -> String { count == 1 ? "1 \(rawValue)" : "\(count) \(rawValue)s" }
}

extension Collection<Finding> {
    /// How many findings there are of each severity, the gravest first: `2 errors, 1 note`.
    package var severityCounts: String {
        let counts = Severity.allCases.compactMap { severity in
            let count = self.count { $0.severity == severity }
            return count == 0 ? nil : severity.counted(count)
        }
        return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    }
}
