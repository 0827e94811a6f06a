import AccordExpectations
public import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Synchronization

/// A request that a stub answers, and how: made by `stub.on(_:_:)`.
///
/// A route that nobody calls is an issue when the test ends, unless it is `optional()`.
public final class StubRoute: Sendable {
    struct State {
        var replies: [StubReply] = [.status(.ok)]
        var isRepeating = true
        /// How often it has to be called; nil for at least once.
        var times: ClosedRange<Int>?
        var exchanges: [Exchange] = []
        var calls = 0
    }

    let pattern: StubPattern
    let site: CallSite
    let audience: Audience
    /// Whether it goes behind the routes of the test.
    let isDefault: Bool
    private let state = Mutex(State())

    init(_ pattern: StubPattern, at site: CallSite, for audience: Audience, isDefault: Bool = false) {
        self.pattern = pattern
        self.site = site
        self.audience = audience
        self.isDefault = isDefault
    }

    /// Says what to answer: one reply after the other, the last one again and again.
    ///
    /// ```swift
    /// stub.on(.get, "/rates").reply(.status(.serviceUnavailable), .json(["EUR": 1]))
    /// ```
    @discardableResult
    public func reply(_ replies: StubReply...) -> StubRoute { set(replies, isRepeating: true) }

    /// Says what to answer, one reply after the other; a call after the last one is an issue.
    @discardableResult
    public func replyOnce(_ replies: StubReply...) -> StubRoute { set(replies, isRepeating: false) }

    /// Says how often it has to be called; checked when the test ends.
    @discardableResult
    public func times(_ count: Int) -> StubRoute { times(count...count) }

    /// Says how often it has to be called; checked when the test ends.
    @discardableResult
    public func times(_ range: ClosedRange<Int>) -> StubRoute {
        state.withLock { $0.times = range }
        return self
    }

    /// Says that it need not be called.
    @discardableResult
    public func optional() -> StubRoute { times(0...Int.max) }

    /// What was asked and answered so far.
    public var exchanges: [Exchange] { state.withLock { $0.exchanges } }

    // MARK: -

    private func set(_ replies: [StubReply], isRepeating: Bool) -> StubRoute {
        state.withLock { state in
            state.replies = replies
            state.isRepeating = isRepeating
        }
        return self
    }

    /// The reply to the next call and its number; nil where all have been given.
    func next() -> (reply: StubReply?, number: Int) {
        state.withLock { state in
            state.calls += 1
            let index = state.isRepeating ? min(state.calls, state.replies.count) - 1 : state.calls - 1
            return (state.replies.indices.contains(index) ? state.replies[index] : nil, state.calls)
        }
    }

    func add(_ exchange: Exchange) { state.withLock { $0.exchanges.append(exchange) } }

    /// What is wrong with the number of calls, now that there will be no more.
    func checkCalls() -> [Finding] {
        let (times, calls) = state.withLock { ($0.times, $0.calls) }
        guard let times else { return calls > 0 ? [] : [Finding(.unusedStub, subject: pattern.text)] }
        guard !times.contains(calls) else { return [] }
        return [finding(wanted: Rules.times(times), found: calls)]
    }

    func finding(wanted: String, found: Int) -> Finding {
        Finding(
            .stubCalls, subject: pattern.text, facts: ["wanted": JSON(wanted), "found": JSON(found)])
    }
}
