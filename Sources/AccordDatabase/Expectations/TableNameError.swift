import AccordJSON
import AccordReport

/// An expectation names what the database does not have.
enum TableNameError: Reportable, Equatable {
    case unknownTable(String, among: [String])
    case unknownColumn(String, of: String, among: [String])

    var finding: Finding {
        switch self {
        case .unknownTable(let name, let tables):
            Finding(.unknownTable, subject: name, hints: Wording.names(like: name, among: tables))
        case .unknownColumn(let name, let table, let columns):
            Finding(
                .unknownColumn, subject: table, hints: Wording.names(like: name, among: columns),
                facts: ["column": JSON(name)])
        }
    }
}
