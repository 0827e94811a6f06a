/// A secret in a text: what it is and where it stands, never what it says.
struct Secret: Sendable, Equatable {
    let kind: SecretKind
    /// What it is in words: `GitHub token`.
    let name: String
    /// In bytes of the text.
    let range: Range<Int>
}
