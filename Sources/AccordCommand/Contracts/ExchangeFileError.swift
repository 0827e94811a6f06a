import AccordContract
import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// The exchanges of a file cannot be had.
enum ExchangeFileError: Error, Equatable {
    case unreadable(CommandFileError)
    /// An `.http` file that is none.
    case notASnapshot(HTTPFileError, path: String)
    case archive(HARError)
}

extension ExchangeFileError: Reportable {
    var finding: Finding {
        switch self {
        case .unreadable(let error): error.finding
        case .archive(let error): error.finding
        case .notASnapshot(let error, let path):
            Finding(
                .notASnapshot, subject: path,
                places: [
                    Place(snapshot: path, line: error.line, text: error.text)
                ],
                facts: ["reason": JSON(error.description)])
        }
    }
}
