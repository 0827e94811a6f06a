/// One file of a package, such as one that `accord init` makes.
struct ScaffoldFile: Equatable {
    /// Relative to the package.
    let path: String
    let text: String
}

/// What `accord init` has done with a file, or would do.
enum ScaffoldAction: String, Equatable {
    case created, changed, overwritten, skipped, unchanged
}
