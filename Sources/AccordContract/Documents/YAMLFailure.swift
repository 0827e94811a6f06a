import AccordConfiguration

/// What ends the reading of a YAML text, where the parser counts.
struct YAMLFailure: Error {
    /// A quote or a bracket that may be to blame.
    struct Opening {
        var kind: UnclosedYAML
        var mark: YAMLMarks.Mark
    }

    var reason: YAMLError.Reason
    var mark: YAMLMarks.Mark
    /// The byte at which reading stopped, where the parser could not even read characters.
    var offset: Int?
    var opening: Opening?
}
