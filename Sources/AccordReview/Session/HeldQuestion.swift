/// A question that waits until the contract has been asked about all that would be stored.
struct HeldQuestion: Sendable {
    /// So many are asked about at once: between two such parts the screen is drawn and a signal heard.
    static let part = 64

    let question: Question
    private let count: Int
    private var rest: ArraySlice<Proposal>

    init(_ question: Question, _ unknown: [Proposal]) {
        self.question = question
        count = unknown.count
        rest = unknown[...]
    }

    /// What is asked about next; empty once all has been.
    mutating func next() -> [Proposal] {
        defer { rest = rest.dropFirst(Self.part) }
        return Array(rest.prefix(Self.part))
    }

    /// How far it is; nil where it is at its begin or its end.
    var progress: ReviewMessage.Progress? {
        rest.isEmpty || rest.count == count ? nil : .init(done: count - rest.count, of: count)
    }
}
