import Accord
import Foundation
import TestSupport
import Testing
import XCTest

/// Tests that must fail. They run only in the processes that `BothRunnersTests` starts, each in one of its own.
private let isWanted = TestProcess.isNested

@Suite(.enabled(if: isWanted, "runs in the processes that BothRunnersTests starts"), .app(Greeter.self))
struct FailingTests {
    @Test func inTheTestsOwnTask() async throws {
        try await TestClient.current.get("/hello").expectStatus(.created)
    }

    @Test func inADetachedTask() async throws {
        let client = try await TestClient.current
        _ = try await Task.detached {
            try await client.get("/hello").expectStatus(.created)
        }.value
    }

    @Test func inAHandler() async throws {
        try await TestClient.current.get("/expect").expectStatus(.ok)
    }

    @Test func asARequirement() async throws {
        let exchange = try await TestClient.current.get("/hello")
        try exchange.requireStatus(.created)
        Issue.record("a requirement that is not met must end the test")
    }

    @Test func withSeveralMismatches() async throws {
        try await TestClient.current.get("/hello").expectJSON(["greeting": "bye", "extra": 1])
    }

    @Test func onASnapshot() async throws {
        try await TestClient.current.get("/hello").expectSnapshot(record: .never)
    }

    @Test(.contract(GreeterContract.broken)) func onAContract() async throws {
        _ = try await TestClient.current.get("/hello")
    }

    @Test(.contract(GreeterContract.broken)) func fromADetachedTaskOnAContract() async throws {
        let client = try await TestClient.current
        _ = try await Task.detached { _ = try await client.get("/hello") }.value
    }

    @Test(.contract(GreeterContract.kept)) func withAClientOfItsOwnOnAContract() async throws {
        let client = TestClient(transport: HandlerTransport { _ in Response(status: .internalServerError) })
        _ = try await Task.detached { _ = try await client.get("/hello") }.value
    }

    @Test(arguments: [1]) func anArgumentWithoutAName(number: Int) {
        expectSnapshot(of: JSON(number), as: .json, record: .never)
    }

    @Test(arguments: [1, 2]) func twoArgumentsWithOneName(number: Int) {
        expectSnapshot(of: JSON(number), as: .json, named: "same", record: .never)
    }
}

@Suite(.enabled(if: isWanted, "runs in the processes that BothRunnersTests starts"))
struct FailingTestsWithoutScope {
    @Test func inADetachedTaskWithoutAScope() async throws {
        _ = await Task.detached {
            Exchange(request: Request(target: "/"), response: Response()).expectStatus(.created)
        }.value
    }

    @Test func withoutAnApp() async throws {
        _ = try await TestClient.current
    }
}

final class FailingXCTests: XCTestCase {
    func testInTheTestsOwnTask() async throws {
        guard isWanted else { return }
        try await withFixtures(.app(Greeter.self)) { client in
            try await client.get("/hello").expectStatus(.created)
        }
    }

    func testInADetachedTask() async throws {
        guard isWanted else { return }
        try await withFixtures(.app(Greeter.self)) { client in
            try await Task.detached {
                try await client.get("/hello").expectStatus(.created)
            }.value
        }
    }

    func testOnAContract() async throws {
        guard isWanted else { return }
        try await withFixtures(.app(Greeter.self), .contract(GreeterContract.broken)) { client in
            _ = try await client.get("/hello")
        }
    }

    func testWithoutAScope() {
        guard isWanted else { return }
        Exchange(request: Request(target: "/"), response: Response()).expectStatus(.created)
    }

    func testAsARequirement() throws {
        guard isWanted else { return }
        try Exchange(request: Request(target: "/"), response: Response()).requireStatus(.created)
        XCTFail("a requirement that is not met must end the test")
    }

    func testOnASnapshot() {
        guard isWanted else { return }
        expectSnapshot(of: "unheard of", as: .lines, record: .never)
    }
}
