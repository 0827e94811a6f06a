import AccordFiles
import AccordReport
import Foundation
import Synchronization
import Testing

@testable import AccordDatabase

final class TemplatesTests: Sendable {
    private let root = FileManager.default.temporaryDirectory.path + "/templates-\(UUID().uuidString)"

    deinit { try? Disk().remove(root) }

    private struct Engine: DatabaseDriver {
        var ingredients: [String] = []
        var server: DatabaseURL?
        var failure: (any Error)?

        func create(_ opening: DatabaseOpening) async throws -> any DatabaseConnection {
            if let failure { throw failure }
            return SavedConnection(text: opening.isEmpty ? "empty" : "full")
        }

        func template(at path: String) async throws -> any DatabaseTemplate {
            SavedTemplate(text: String(decoding: try Disk().read(path) ?? [], as: UTF8.self))
        }
    }

    private enum Engined: DatabaseSource {
        static var driver: any DatabaseDriver { Engine() }
    }

    private enum Full: DatabaseSource {
        static var driver: any DatabaseDriver {
            Engine(failure: FileError(.write, "/disk/draft.sqlite", code: ENOSPC))
        }
    }

    private enum Remote: DatabaseSource {
        static var driver: any DatabaseDriver { Engine(server: .sqlite(path: "/srv/shop.db")) }
    }

    @Test func `another engine, another format and an empty database are other templates`() {
        let digests = [
            Templates.ingredients(of: Engined.self, Engine(ingredients: ["SQLite 3040001"])),
            Templates.ingredients(of: Engined.self, Engine(ingredients: ["SQLite 3045000"])),
            Templates.ingredients(of: Engined.self, Engine(), isEmpty: true),
            Templates.ingredients(of: Engined.self, Engine()),
            Templates.ingredients(of: Full.self, Engine()),
        ]
        #expect(Set(digests).count == digests.count)
    }

    @Test func `an empty template is not taken for a migrated one`() async throws {
        let cache = TemplateCache(packageRoot: root)
        for isEmpty in [false, true, false] {
            let template = try await Templates().template(
                of: Engined.self, in: cache, isDiscarded: false, isEmpty: isEmpty)
            #expect((template as? SavedTemplate)?.text == (isEmpty ? "empty" : "full"))
        }
    }

    @Test func `a full disk names the source and leaves nothing behind`() async throws {
        let cache = TemplateCache(packageRoot: root)
        let error = await #expect(throws: DatabaseFault.self) {
            try await Templates().template(of: Full.self, in: cache, isDiscarded: false)
        }
        #expect(
            error
                == .templateFailed(
                    source: "Full", path: cache.folder,
                    reason: "cannot write /disk/draft.sqlite: No space left on device"))
        #expect(try Disk().entries(of: cache.folder).map(\.name) == ["lock"])
    }

    @Test func `a folder that cannot be written names the source`() async throws {
        let error = await #expect(throws: DatabaseFault.self) {
            try await Templates().template(
                of: Engined.self, in: TemplateCache(packageRoot: "/proc"), isDiscarded: false)
        }
        guard case .templateFailed("Engined", "/proc/.build/accord/cache/databases", let reason) = error
        else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("/proc/.build"))
    }

    @Test func `what safety warns of is told to the test`() async throws {
        let told = Mutex<[Finding]>([])
        let binding = DatabaseBinding(.inMemory, of: Remote.self, boundAt: nil)
        let plan = try DatabasePlan(binding, isolation: .inMemory, app: nil)
        let surroundings = DatabaseSurroundings(
            packageRoot: root, settings: try DatabaseSettings(.samples(), packageRoot: root),
            folder: { "" }, onTearDown: { _ in }, report: { findings in told.withLock { $0 += findings } })
        _ = try await DatabaseSetUp(plan: plan, surroundings: surroundings, log: StatementLog()).open()
        #expect(told.withLock { $0 }.map(\.severity) == [.warning])
        #expect(told.withLock { $0 }.first?.subject.contains("shop.db") == true)
    }
}

/// A connection that can only be saved.
private struct SavedConnection: DatabaseConnection {
    var text: String
    var url: DatabaseURL { .inMemory }

    func rows(_ sql: String, _ arguments: [DatabaseValue]) async throws -> [DatabaseRow] { [] }
    func execute(_ sql: String, _ arguments: [DatabaseValue]) async throws {}
    func tables() async throws -> [TableSchema] { [] }
    nonisolated(nonsending) func changes(
        during body: nonisolated(nonsending) () async throws -> Void
    ) async throws -> [RowChange] { [] }
    func close() async throws {}
    func save(to path: String) async throws { try Disk().append(Array(text.utf8), to: path) }
}

private struct SavedTemplate: DatabaseTemplate {
    var text: String

    func open(_ opening: DatabaseOpening) async throws -> any DatabaseConnection {
        SavedConnection(text: text)
    }
}
