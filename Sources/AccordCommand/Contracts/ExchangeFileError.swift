import AccordContract
import AccordReport

/// The exchanges of a file cannot be had.
enum ExchangeFileError: Error, Equatable {
    case unreadable(CommandFileError)
    /// Neither a request line nor a status line where an `.http` snapshot has them.
    case notASnapshot(String)
    case archive(HARError)
}

extension ExchangeFileError: Reportable {
    var finding: Finding {
        switch self {
        case .unreadable(let error): error.finding
        case .archive(let error): error.finding
        case .notASnapshot(let path): Finding(.notASnapshot, subject: path, places: [Place(path)])
        }
    }
}
