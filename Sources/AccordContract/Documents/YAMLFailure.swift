/// What ends the reading of a YAML text, where the parser counts.
struct YAMLFailure: Error {
    var reason: YAMLError.Reason
    var mark: YAMLMarks.Mark
    /// The byte at which reading stopped, where the parser could not even read characters.
    var offset: Int?
}
