/// A token of SQL, as far as normalising has to tell them apart.
enum SQLToken: Equatable {
    /// A keyword, in capitals.
    case keyword(String)
    /// A name: in small letters where it was not quoted, and without quotes where it needs none.
    case name(String)
    /// A literal or a placeholder: what differs from run to run.
    case value
    /// A sign, or several that belong together: `(`, `,`, `<=`.
    case sign(String)
}
