import Accord
import Foundation
import Synchronization
import Testing

@testable import AccordFixtures

/// One count for all tests of a suite, and whether it was still there when the last of them ended.
private enum Shared: Fixture {
    static let lifetime = FixtureLifetime.suite

    static func setUp(_ context: FixtureContext) async throws -> Counter {
        let counter = Counter()
        let folder = try context.folder()
        context.onTearDown { counter.end(folder) }
        return counter
    }
}

private enum OnShared: Fixture {
    static let needs: [any Fixture.Type] = [Shared.self]

    static func setUp(_ context: FixtureContext) async throws -> Int {
        try await context.value(Shared.self).next()
    }
}

private enum Archive: Fixture {
    static let lifetime = FixtureLifetime.session

    static func setUp(_ context: FixtureContext) async throws -> String { try context.folder() }
}

private final class Counter: Sendable {
    private let state = Mutex((count: 0, endedIn: String?.none))

    func next() -> Int {
        state.withLock { state in
            state.count += 1
            return state.count
        }
    }

    func end(_ folder: String) { state.withLock { $0.endedIn = folder } }
    var endedIn: String? { state.withLock { $0.endedIn } }
}

@Suite struct LifetimeTests {
    @Test func `a suite's tests share its fixtures, which end with it`() async throws {
        let counters = Mutex<[Counter]>([])
        try await SuiteFixtures.surround {
            for expected in 1...3 {
                try await withFixtures {
                    let count = try await OnShared.current
                    #expect(count == expected)
                    let counter = try await Shared.current
                    #expect(counter.endedIn == nil)
                    counters.withLock { $0.append(counter) }
                }
            }
        }
        let all = counters.withLock { $0 }
        #expect(all.count == 3 && all.allSatisfy { $0 === all[0] })
        let folder = try #require(all[0].endedIn)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func `an inner suite shares what the outermost has`() async throws {
        try await SuiteFixtures.surround {
            let outer = try await withFixtures { try await Shared.current }
            try await SuiteFixtures.surround {
                let inner = try await withFixtures { try await Shared.current }
                #expect(inner === outer)
            }
            #expect(outer.endedIn == nil)
        }
    }

    @Test func `outside of a suite a suite's fixture ends with its test`() async throws {
        let counter = try await withFixtures { try await Shared.current }
        #expect(counter.endedIn != nil)
    }

    @Test func `a test that is cancelled does not take the suite's fixture with it`() async throws {
        try await SuiteFixtures.surround {
            let test = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await withFixtures { try await Shared.current }
            }
            _ = await test.result
            let counter = try await withFixtures { try await Shared.current }
            #expect(counter.endedIn == nil)
        }
    }

    @Test func `a session's fixture is made once a process, and keeps its folder`() async throws {
        let first = try await withFixtures { try await Archive.current }
        let second = try await withFixtures { try await Archive.current }
        #expect(first == second)
        #expect(FileManager.default.fileExists(atPath: first))
    }

    @Test func `a folder of dead processes is swept, those of living ones stay`() throws {
        let root = FileManager.default.temporaryDirectory.path + "/accord-sweep-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        let first = try WorkFolders(below: root).make(for: "First")
        let living = (first as NSString).deletingLastPathComponent
        let dead = root + "/" + String((living as NSString).lastPathComponent.prefix { $0 != "-" }) + "-1"
        let foreign = root + "/notes"
        for folder in [dead, foreign] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        _ = try WorkFolders(below: root).make(for: "Second")
        #expect(FileManager.default.fileExists(atPath: first))
        #expect(FileManager.default.fileExists(atPath: foreign))
        #expect(!FileManager.default.fileExists(atPath: dead))
    }
}
