#if GRDB && Auth
import Accord
import AccordDatabase
import AccordFactories
import AccordGRDB
import Testing

/// Writes down in the name of an author what has run so far.
private enum Diary: Factory {
    static func definition(_ make: FactoryMaker<Author>) -> Author { Author(name: make(\.name, "defined")) }

    static func didBuild(_ model: inout Author) { model.name += " built" }

    static func willCreate(_ model: inout Author, in database: TestDatabase) {
        model.name += model.id == nil ? " unsaved" : " saved"
    }

    static func didCreate(_ model: inout Author, in database: TestDatabase) {
        model.name += model.id == nil ? " unsaved" : " saved"
    }
}

@Suite(.database(of: Library.self)) struct HookTests {
    @Test func `hooks of a factory run before those of the call, each at its time`() async throws {
        let author = try await Diary.create(
            .afterBuild { $0.name += " afterBuild" },
            .afterCreate { author, _ in author.name += " afterCreate" })
        #expect(author.name == "defined built afterBuild unsaved saved afterCreate")
        try await TestDatabase.current.expectRow("author", ["name": "defined built afterBuild unsaved"])
    }

    @Test func `hooks of saving do not run for a model that is only built`() async throws {
        #expect(try await Diary.build().name == "defined built")
    }
}
#endif
