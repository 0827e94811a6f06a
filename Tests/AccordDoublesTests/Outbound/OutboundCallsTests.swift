#if Doubles
import Accord
import AccordDoubles
import TestSupport
import Testing

/// The setting `outbound.calls`, from the variable or the file to what becomes of a call.
@Suite struct OutboundCallsTests {
    private func run(_ environment: [String: String]) async throws -> TestProcess {
        try await TestProcess.run("NestedOutboundCallsTests", environment)
    }

    @Test func `a call to a host that no route names goes on where the variable allows it`() async throws {
        let process = try await run(["ACCORD_OUTBOUND_CALLS": "allowed"])
        #expect(process.said == ["HTTP/1.1 202 Accepted, 1 arrived"], "\(process.output)")
        #expect(process.status == 0)
    }

    @Test func `a call to a host that no route names goes on where the file allows it`() async throws {
        let process = try await Tool.withFile("outbound:\n  calls: allowed\n") { file in
            try await run(["ACCORD_CONFIG": file])
        }
        #expect(process.said == ["HTTP/1.1 202 Accepted, 1 arrived"], "\(process.output)")
        #expect(process.status == 0)
    }

    @Test(arguments: [[:], ["ACCORD_OUTBOUND_CALLS": "refused"]])
    func `otherwise it reaches nobody and fails the test`(environment: [String: String]) async throws {
        let process = try await run(environment)
        #expect(process.said == ["HTTP/1.1 501 Not Implemented, 0 arrived"], "\(process.output)")
        #expect(process.output.contains("no route of the stub stands for 127.0.0.1:"))
        #expect(process.status != 0)
    }
}

/// Run in a process of its own, whose settings are those of the test that starts it.
@Suite(.enabled(if: TestProcess.isNested, "it is run by OutboundCallsTests"))
struct NestedOutboundCallsTests {
    @Test(.fixtures(OutboundStub.self)) func call() async throws {
        let world = try await OutboundStub()
        world.on(.get, "/rates").reply(.status(.accepted)).optional()
        let text = "GET \(world.baseURL)/rates HTTP/1.1\r\nHost: world\r\nConnection: close\r\n\r\n"
        let stub = try await OutboundStub.current
        let port = try #require(stub.baseURL.split(separator: ":").last.flatMap { Int($0) })
        let answer = try await WireClient.send(text, to: port)
        TestProcess.say("\(answer.prefix { $0 != "\r\n" }), \(world.requests.count) arrived")
    }
}
#endif
