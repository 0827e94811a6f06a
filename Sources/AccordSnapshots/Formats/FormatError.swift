import AccordJSON
import AccordReport

/// A format was told something that it cannot do.
enum FormatError: Error, Sendable, Equatable {
    /// Not the name of a header field (RFC 9110, 5.1).
    case fieldName(String)
    /// A row of a table has more values than there are columns; rows are counted from 1.
    case surplusValues(row: Int, values: Int, columns: Int)
}

extension FormatError: Reportable {
    var finding: Finding {
        switch self {
        case .fieldName(let name): Finding(.fieldName, subject: name)
        case .surplusValues(let row, let values, let columns):
            Finding(
                .surplusValues,
                facts: ["row": JSON(row), "values": JSON(values), "columns": JSON(columns)])
        }
    }
}
