/// Something that a runner recorded while a test ran.
struct RunnerIssue: Equatable {
    var text: String
    var isFailure = true
    /// Absolute, as the compiler saw it.
    var file: String?
    var line: Int?
}
