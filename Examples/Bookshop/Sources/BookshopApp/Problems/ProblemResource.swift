#if Hummingbird && GRDB
import HTTPTypes

/// A problem as JSON shows it.
struct ProblemResource: Encodable {
    var type: String
    var title: String
    var status: Int
    var detail: String
    var code: String
    /// Nil, and left out, unless single fields are to blame.
    var errors: [FieldError]?

    init(_ problem: Problem) {
        type = "https://bookshop.example/problems/\(problem.code)"
        title = problem.title
        status = problem.status.code
        detail = problem.detail
        code = problem.code
        errors = problem.errors.isEmpty ? nil : problem.errors
    }
}
#endif
