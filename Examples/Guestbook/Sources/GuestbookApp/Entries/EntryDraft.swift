#if Hummingbird
/// What a guest sends.
struct EntryDraft: Decodable {
    let message: String
}
#endif
