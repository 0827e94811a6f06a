/// What a process that crashed has said of it: the runtime writes one line before it gives up.
struct LastWords {
    private static let beginnings = [
        "Fatal error", "Precondition failed", "Assertion failed", "Simultaneous accesses to",
    ]

    private(set) var line: String?

    /// `A.swift:12: Fatal error: Index out of range`, with the module before the file in an optimised build.
    mutating func note(_ text: String) {
        let isFatal = Self.beginnings.contains { beginning in
            text.hasPrefix(beginning) || text.contains(": \(beginning)")
        }
        if isFatal { line = text }
    }
}
