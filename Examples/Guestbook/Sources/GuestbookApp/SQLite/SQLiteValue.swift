#if Hummingbird
/// An argument of a statement.
enum SQLiteValue: Sendable {
    case integer(Int)
    case text(String)
}
#endif
