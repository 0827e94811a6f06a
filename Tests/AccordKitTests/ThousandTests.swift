#if GRDB
import Accord
import AccordAuth
import AccordDatabase
import AccordDoubles
import AccordGRDB
import Foundation
import Testing

/// Tests side by side: each with its own database, user, settings, clock and outbox.
@Suite struct ThousandTests {
    @Test func `of a thousand tests at once none sees what another did`() async throws {
        let strange = try await strangers(among: 1000, leaking: .nothing)
        #expect(strange.isEmpty, "\(strange.prefix(5))")
    }

    @Test(arguments: Leak.allCases.filter { $0 != .nothing })
    func `what is shared on purpose is noticed`(leak: Leak) async throws {
        let strange = try await strangers(among: 20, leaking: leak)
        #expect(!strange.isEmpty)
    }

    /// What tests saw that was not their own.
    private func strangers(among count: Int, leaking leak: Leak) async throws -> [String] {
        try await Leak.$current.withValue(leak) {
            try await withThrowingTaskGroup(of: [String].self) { group in
                for number in 1...count { group.addTask { try await visit(number) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
        }
    }

    /// One test: two visits by its user, and what it finds afterwards.
    private func visit(_ number: Int) async throws -> [String] {
        try await withFixtures(
            .app(Counter.self), .database(.clone, unused: Leak.current == .nothing ? .warned : .allowed),
            .clock(at: Date(timeIntervalSince1970: Double(number))),
            .settings(Counter.self) { $0.greeting = "test \(number)" },
            .user { $0.email = "user\(number)@example.org" },
            .authentication(.header(.visitor) { $0.email })
        ) { client in
            let user = try await TestUser.current
            let visitor = try await client.authenticated(as: user)
            var strange: [String] = []
            for visit in 0..<2 {
                let answer = try await visitor.get("/").response.body.text
                let expected = "test \(number) at \(number + visit)"
                if answer != expected { strange.append("\(answer ?? "") in place of \(expected)") }
                TestClock.current.advance(by: .seconds(1))
            }
            let rows = try await TestDatabase.current.connection.rows("SELECT visitor FROM visits", [])
            let visitors = rows.compactMap { $0["visitor"] }
            if visitors != [.text(user.email), .text(user.email)] { strange.append("rows: \(visitors)") }
            let mails = try await MailOutbox.current.mails.flatMap { $0.to.map(\.address) }
            if mails != [user.email, user.email] { strange.append("mails: \(mails)") }
            return strange
        }
    }
}
#endif
