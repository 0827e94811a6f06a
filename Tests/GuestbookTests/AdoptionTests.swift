import Foundation
import Testing

struct AdoptionTests {
    @Test func `the guestbook came under test in fewer than 30 lines`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "GuestbookTests.swift")
        let lines = try String(contentsOf: file, encoding: .utf8).utf8.count { $0 == UInt8(ascii: "\n") }
        #expect((1..<30).contains(lines))
    }
}
