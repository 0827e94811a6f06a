package import AccordJSON
package import AccordReport
package import AccordSnapshots

/// An edited text cannot be stored: it is no snapshot of its format, or holds a secret.
package enum EditError: Error, Sendable, Equatable {
    case json(path: String, JSONSyntaxError)
    case exchange(path: String, HTTPFileError)
    /// A body is no JSON any more, as its header says that it is.
    case body(path: String, UnreadableBody)
    case csv(path: String, CSVError, text: String)
    case xml(path: String, XMLSyntaxError, text: String)
    case secret(path: String, FoundSecret)
}

extension EditError: Reportable {
    package var finding: Finding {
        switch self {
        case .json(let path, let error):
            Finding(
                .edited, subject: path,
                places: [Place(path, line: error.line, column: error.column, text: error.lineText)],
                facts: ["reason": .init(String(describing: error.reason))])
        case .exchange(let path, let error):
            Finding(
                .edited, subject: path, places: [Place(path, line: error.line, text: error.text)],
                facts: ["reason": .init(String(describing: error))])
        case .body(let path, let body):
            Finding(
                .edited, subject: path,
                places: [
                    Place(path, line: body.line, column: body.error.column, text: body.error.lineText)
                ],
                facts: ["reason": .init(Rules.unreadable(body))])
        case .csv(let path, let error, let text):
            Finding(
                .edited, subject: path,
                places: [Place(path, line: error.line, column: error.column, text: text)],
                facts: ["reason": .init(error.sentence)])
        case .xml(let path, let error, let text):
            Finding(
                .edited, subject: path,
                places: [Place(path, line: error.line, column: error.column, text: text)],
                facts: ["reason": .init(String(describing: error))])
        case .secret(let path, let secret):
            Finding(
                .edited, subject: path, places: [Place(path, line: secret.line)],
                facts: ["reason": .init(Rules.newSecret(secret))])
        }
    }
}
