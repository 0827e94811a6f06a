import Testing

@testable import AccordCommand

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// In a process of its own, which crashes.
@Suite struct CrashGuardTests {
    @Test func `a stack that is used up gives the terminal back`() async throws {
        let result = try await #require(
            processExitsWith: .failure, observing: [\.standardOutputContent]
        ) {
            CrashGuard.arm(termios(), "given back")
            _ = Self.descend(1)
        }
        #expect(String(decoding: result.standardOutputContent, as: UTF8.self).contains("given back"))
    }

    /// Ends when the stack does.
    private static func descend(_ depth: Int) -> Int {
        withExtendedLifetime([depth]) { $0.isEmpty ? depth : descend(depth + 1) + $0[0] }
    }
}
