/// What became of the decisions that one key has set off.
struct Tally: Sendable, Equatable {
    /// How many there are.
    var expected = 1
    var decided = 0
    var refused = 0
    /// Why the first one was refused.
    var headline: String?

    var isDone: Bool { decided + refused >= expected }

    func message(_ choice: Choice) -> ReviewMessage {
        guard isDone else { return .deciding(.init(done: decided + refused, of: expected)) }
        guard let headline else { return .decided(choice, count: decided) }
        return .refused(headline: headline, decided: decided, refused: refused)
    }
}
