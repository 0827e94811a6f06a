import AccordHTTP
import HTTPTypes
import Testing

@Suite struct TimeLimitTests {
    @TaskLocal static var visitor = "nobody"

    @Test func `a handler that never answers and ignores its cancellation is an error`() async {
        let gate = Gate()
        let client = TestClient(
            transport: HandlerTransport { _ in
                await gate.wait()
                return Response()
            }
        ).timeLimit(.milliseconds(1))
        await #expect(throws: RequestError.timedOut(request: "POST /orders?x=1", limit: .milliseconds(1))) {
            try await client.post("/orders", query: ["x": "1"])
        }
        gate.open()
    }

    @Test func `a handler that is out of time is cancelled`() async {
        let cancelled = Gate()
        let client = TestClient(
            transport: HandlerTransport { _ in try await Self.never(onCancel: cancelled) })
        await #expect(throws: RequestError.self) { try await client.timeLimit(.milliseconds(1)).get("/") }
        await cancelled.wait()
    }

    @Test func `cancelling the test cancels the handler`() async {
        let (started, cancelled) = (Gate(), Gate())
        let client = TestClient(
            transport: HandlerTransport { _ in
                started.open()
                return try await Self.never(onCancel: cancelled)
            })
        let test = Task { try await client.get("/") }
        await started.wait()
        test.cancel()
        await #expect(throws: CancellationError.self) { try await test.value }
        await cancelled.wait()
    }

    @Test func `a cancelled test does not wait for a handler that ignores it`() async {
        let (started, gate) = (Gate(), Gate())
        let client = TestClient(
            transport: HandlerTransport { _ in
                started.open()
                await gate.wait()
                return Response()
            })
        let test = Task { try await client.get("/") }
        await started.wait()
        test.cancel()
        await #expect(throws: CancellationError.self) { try await test.value }
        gate.open()
    }

    @Test func `the handler sees the task locals of the test`() async throws {
        let client = TestClient(transport: HandlerTransport { _ in Response(body: Body(Self.visitor)) })
        let exchange = try await Self.$visitor.withValue("ada") { try await client.get("/") }
        #expect(exchange.response.body.text == "ada")
    }

    @Test(arguments: [Duration.seconds(Int64.max), .seconds(86400 * 1000)])
    func `a limit may be as long as can be said`(limit: Duration) async throws {
        let client = TestClient(transport: RecordingTransport()).timeLimit(limit)
        #expect(try await client.get("/").response.status == .ok)
    }

    @Test func `what the transport throws reaches the test`() async {
        struct Unreachable: Error, Equatable {}
        struct Broken: HTTPTransport {
            func send(_ request: Request) async throws -> Reply { throw Unreachable() }
        }
        await #expect(throws: Unreachable()) { try await TestClient(transport: Broken()).get("/") }
    }

    /// Waits until its task is cancelled.
    private static func never(onCancel gate: Gate) async throws -> Response {
        let end = Gate()
        await withTaskCancellationHandler {
            await end.wait()
        } onCancel: {
            gate.open()
            end.open()
        }
        throw CancellationError()
    }
}
