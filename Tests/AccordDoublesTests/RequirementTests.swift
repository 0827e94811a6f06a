import Accord
import AccordDoubles
import AccordExpectations
import AccordHTTP
import Testing

/// Every `require…` of the doubles, where it is not met.
struct Requirement: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What the issue says.
    let says: String
    let require: @Sendable () async throws -> Void

    init(_ name: String, says: String, _ require: @escaping @Sendable () async throws -> Void) {
        (testDescription, self.says, self.require) = (name, says, require)
    }

    /// What it throws where a foreign thread asks: there the end of a test is an error that can be caught.
    func thrown(in scope: Scope) async -> (any Error)? {
        await Task.detached {
            await Scope.$current.withValue(scope) {
                do { try await require() } catch { return error }
                return nil
            }
        }.value
    }
}

@Suite struct RequirementTests {
    static let events: [Requirement] = [
        Requirement("requireEmitted", says: "Int") { _ = try EventRecorder<Int>().requireEmitted(Int.self) },
        Requirement("requireNone(of:)", says: "Int") { try recorded().requireNone(of: Int.self) },
        Requirement("requireNone", says: "Int") { try recorded().requireNone() },
    ]

    static let tasks: [Requirement] = [
        Requirement("requireQueued", says: "send-mail") { _ = try TaskQueue().requireQueued("send-mail") },
        Requirement("requireCount", says: "send-mail") { try TaskQueue().requireCount(1, of: "send-mail") },
        Requirement("requireNoFailures", says: "send-mail") {
            let tasks = TaskQueue()
            tasks.handle("send-mail") { _ in throw CancellationError() }
            await tasks.enqueue("send-mail")
            await tasks.drain()
            try tasks.requireNoFailures()
        },
    ]

    static let cache: [Requirement] = [
        Requirement("requireKey", says: "visits") { try TestCache().requireKey("visits") },
        Requirement("requireKey with a value", says: "visits") { try filled().requireKey("visits", 2) },
        Requirement("requireMissing", says: "visits") { try filled().requireMissing("visits") },
    ]

    static let storage: [Requirement] = [
        Requirement("requireStored", says: "a.txt") { try TestStorage().requireStored("a.txt") },
        Requirement("requireNotStored", says: "a.txt") {
            let storage = try TestStorage()
            try storage.put("a.txt", text: "x")
            try storage.requireNotStored("a.txt")
        },
    ]

    static let mail: [Requirement] = [
        Requirement("requireCount of mails", says: "1 mail") { try MailOutbox().requireCount(1) },
        Requirement("requireNone of mails", says: "no mail") { try posted().requireNone() },
        Requirement("requireSent", says: "order") { _ = try MailOutbox().requireSent(.subject("order")) },
        Requirement("requireNotSent", says: "order") { try posted().requireNotSent(.subject("order")) },
    ]

    #if Doubles
    static let outbound: [Requirement] = [
        Requirement("requireCalls", says: "GET /a") {
            let stub = try await OutboundStub()
            // What nobody calls is not told again at the end.
            let route = stub.on(.get, "/a").optional()
            defer { withExtendedLifetime(stub) {} }
            try route.requireCalls(1)
        },
        Requirement("requireRequestJSON", says: "request") { try asked.requireRequestJSON(["a": 2]) },
        Requirement("requireRequestJSON(containing:)", says: "request") {
            try asked.requireRequestJSON(containing: ["b": 1])
        },
        Requirement("requireRequestJSON(matches:)", says: "request") {
            try asked.requireRequestJSON(matches: ["a": .string])
        },
        Requirement("requireRequestHeader", says: "Accept") {
            try asked.requireRequestHeader(.accept, "text/html")
        },
    ]
    #else
    static let outbound: [Requirement] = []
    #endif

    @Test(arguments: events + tasks + cache + storage + mail + outbound)
    func `a requirement that is not met records an issue and throws`(_ requirement: Requirement) async throws
    {
        try await withKnownIssue {
            try await Scope.with { _ in
            } _: {
                let error = await requirement.thrown(in: try #require(Scope.current))
                #expect(error is RequirementFailed)
            }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains(requirement.says) }
        }
    }

    // MARK: -

    private static func recorded() -> EventRecorder<Int> {
        let events = EventRecorder<Int>()
        events.record(1)
        return events
    }

    private static func filled() -> TestCache {
        let cache = TestCache()
        cache.set("visits", 1)
        return cache
    }

    private static func posted() -> MailOutbox {
        let outbox = MailOutbox()
        outbox.send(Mail(from: nil, to: [], subject: "order"))
        return outbox
    }

    private static var asked: Exchange {
        Exchange(
            request: Request(
                method: .post, target: "/", headers: [.contentType: "application/json"],
                body: #"{"a":1}"#), response: Response())
    }
}
