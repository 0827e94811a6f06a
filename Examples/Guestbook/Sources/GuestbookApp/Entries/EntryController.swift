#if Hummingbird
import HTTPTypes
import Hummingbird

/// What the guestbook answers.
struct EntryController: Sendable {
    let book: EntryBook

    @Sendable func list(_ request: Request, _ context: GuestbookContext) async throws -> [Entry] {
        try book.entries()
    }

    @Sendable func write(
        _ request: Request, _ context: GuestbookContext
    ) async throws -> EditedResponse<Entry> {
        let draft = try await request.decode(as: EntryDraft.self, context: context)
        guard let entry = try book.write(draft.message, by: context.guest) else {
            throw HTTPError(.internalServerError)
        }
        return EditedResponse(status: .created, response: entry)
    }

    @Sendable func like(_ request: Request, _ context: GuestbookContext) async throws -> Entry {
        let entry = try entry(context)
        try book.like(entry.id, by: context.guest)
        return try self.entry(context)
    }

    @Sendable func erase(_ request: Request, _ context: GuestbookContext) async throws -> HTTPResponse.Status
    {
        let entry = try entry(context)
        guard entry.guest == context.guest else {
            throw HTTPError(.forbidden, message: "Only \(entry.guest) can erase this.")
        }
        try book.erase(entry.id)
        return .noContent
    }

    private func entry(_ context: GuestbookContext) throws -> Entry {
        guard let entry = try book.entry(try context.parameters.require("id", as: Int.self)) else {
            throw HTTPError(.notFound, message: "There is no such entry.")
        }
        return entry
    }
}
#endif
