import Accord
import AccordDatabase
import AccordFactories
import Testing

/// Properties that may be nil: not set, set to a value, and set to nil are three things.
@Suite struct OptionalPropertyTests {
    @Test func `an optional property that nobody sets has what the definition says`() async throws {
        let note = try await NoteFactory.build()
        #expect(note.subtitle == "A note" && note.author == "Jane")
    }

    @Test func `an optional property that is set has what the test says`() async throws {
        let note = try await NoteFactory.build(.set(\.subtitle, to: "Mine"), .set(\.author, to: "Emma"))
        #expect(note.subtitle == "Mine" && note.author == "Emma")
    }

    @Test func `an optional property that is set to nil is nil`() async throws {
        let note = try await NoteFactory.build(.set(\.subtitle, to: nil), .set(\.author, to: nil))
        #expect(note.subtitle == nil && note.author == nil)
    }
}

private struct Note: Sendable {
    var subtitle: String?
    var author: String?
}

private struct Writer: DatabaseStorable {
    var name: String?

    func stored(in database: TestDatabase) async throws -> Writer { self }
}

private enum WriterFactory: Factory {
    static func definition(_ make: FactoryMaker<Writer>) async throws -> Writer { Writer(name: "Jane") }
}

private enum NoteFactory: Factory {
    static func definition(_ make: FactoryMaker<Note>) async throws -> Note {
        Note(
            subtitle: make(\.subtitle, "A note"),
            author: try await make.related(\.author, WriterFactory.self, \.name))
    }
}
