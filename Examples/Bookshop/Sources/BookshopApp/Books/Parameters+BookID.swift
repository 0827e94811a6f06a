#if Hummingbird && GRDB
import Hummingbird

extension Parameters {
    /// A path that names no number names no book either: 404, as for a number without a book.
    var bookID: Int64 {
        get throws {
            let text = try require("id")
            guard let id = Int64(text) else { throw Problem.noBook(text) }
            return id
        }
    }
}
#endif
