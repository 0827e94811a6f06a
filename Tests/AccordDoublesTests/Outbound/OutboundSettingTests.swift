#if Doubles
import Accord
import AccordDoubles
import Foundation
import Testing

private let marker = "ACCORD_TESTS_OUTBOUND"
private let isWanted = ProcessInfo.processInfo.environment[marker] != nil

/// Whether calls go on to their hosts is a setting of the package: `outbound.calls`.
@Suite struct OutboundSettingTests {
    /// What a test that needs calls to go on ends with, in a process of its own.
    private static func status(_ environment: [String: String]) async throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = ["--testing-library", "swift-testing", "--filter", "NestedOutboundTests"]
        process.environment = ProcessInfo.processInfo.environment
            .merging([marker: "1"]) { $1 }.merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
    }

    @Test func `a stub of a test lets calls go on where the settings allow it, and nowhere else`()
        async throws
    {
        #expect(try await Self.status(["ACCORD_OUTBOUND_CALLS": "allowed"]) == 0)
        #expect(try await Self.status(["ACCORD_OUTBOUND_CALLS": "refused"]) == 1)
        #expect(try await Self.status([:]) == 1)
    }
}

@Suite(.enabled(if: isWanted, "run by OutboundSettingTests"))
struct NestedOutboundTests {
    @Test(.fixtures(OutboundStub.self)) func `a call through the proxy arrives`() async throws {
        let world = try await OutboundStub()
        world.on(.get, "/rates").reply(.text("1.1")).optional()
        let port = try #require(try await OutboundStub.current.baseURL.split(separator: ":").last)
        let host = world.baseURL.dropFirst("http://".count)
        let call = "GET http://\(host)/rates HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
        let answer = try await WireClient.send(call, to: try #require(Int(port)))
        #expect(answer.hasSuffix("1.1"))
        await world.shutDown()
    }
}
#endif
