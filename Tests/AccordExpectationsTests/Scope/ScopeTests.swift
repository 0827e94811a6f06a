import AccordExpectations
import AccordHTTP
import HTTPTypes
import Synchronization
import Testing

@Suite struct ScopeTests {
    private struct Failure: Error {}

    private final class Diary: Sendable {
        private let entries = Mutex<[String]>([])
        func write(_ entry: String) { entries.withLock { $0.append(entry) } }
        var text: [String] { entries.withLock { $0 } }
    }

    @Test func `what was built last is torn down first`() async throws {
        let diary = Diary()
        try await Scope.with { _ in
        } _: {
            let execution = try #require(Scope.current?.execution)
            execution.atEnd { diary.write("first") }
            execution.atEnd { diary.write("second") }
            diary.write("body")
        }
        #expect(diary.text == ["body", "second", "first"])
    }

    @Test func `a throw tears down and comes through`() async throws {
        let diary = Diary()
        await #expect(throws: Failure.self) {
            try await Scope.with { _ in
            } _: {
                Scope.current?.execution.atEnd { diary.write("down") }
                throw Failure()
            }
        }
        #expect(diary.text == ["down"])
    }

    @Test func `a cancelled test tears down in a task that is not cancelled`() async throws {
        let diary = Diary()
        let task = Task {
            try await Scope.with { _ in
            } _: {
                Scope.current?.execution.atEnd {
                    try Task.checkCancellation()
                    diary.write("down")
                }
                withUnsafeCurrentTask { $0?.cancel() }
                try Task.checkCancellation()
            }
        }
        _ = await task.result
        #expect(diary.text == ["down"])
    }

    @Test func `a scope within a scope shares its execution, and the inner binding counts`() async throws {
        try await Scope.with {
            $0[Int.self] = 1
        } _: {
            let outer = try #require(Scope.current)
            try await Scope.with {
                $0[Int.self] = 2
            } _: {
                #expect(Scope.current?.execution === outer.execution)
                #expect(Scope.current?.bindings[Int.self] == 2)
            }
            #expect(Scope.current?.bindings[Int.self] == 1)
        }
        #expect(Scope.current == nil)
    }

    @Test func `a teardown that throws is an issue of the test, and the others still run`() async throws {
        let diary = Diary()
        try await withKnownIssue {
            try await Scope.with { _ in
            } _: {
                Scope.current?.execution.atEnd { diary.write("first") }
                Scope.current?.execution.atEnd { throw Failure() }
            }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("could not be torn down") }
        }
        #expect(diary.text == ["first"])
    }

    @Test func `an execution apart has the bindings, and shares nothing that is made`() async throws {
        let diary = Diary()
        try await Scope.with {
            $0[Int.self] = 1
        } _: {
            let outer = try #require(Scope.current)
            try await Scope.apart {
                $0[String.self] = "inner"
            } _: {
                let inner = try #require(Scope.current)
                #expect(inner.execution !== outer.execution)
                #expect(inner.bindings[Int.self] == 1 && inner.bindings[String.self] == "inner")
                inner.execution.atEnd { diary.write("down") }
            }
            #expect(diary.text == ["down"])
            #expect(Scope.current?.execution === outer.execution)
        }
    }

    @Test func `who listens hears that an exchange begins and how it ended`() async throws {
        let diary = Diary()
        try await Scope.with { _ in
        } _: {
            let execution = try #require(Scope.current?.execution)
            execution.onExchange { request in
                diary.write("begins \(request.path)")
                return { diary.write("ended \($0.response.status.code)") }
            }
            let client = TestClient(
                transport: HandlerTransport { request in
                    diary.write("handles \(request.path)")
                    return Response(status: .accepted)
                })
            try await client.get("/a")
        }
        #expect(diary.text == ["begins /a", "handles /a", "ended 202"])
    }
}
