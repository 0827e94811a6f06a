/// One row as a database gave it: values in the order of their columns.
public struct DatabaseRow: Sendable, Equatable {
    public let columns: [String]
    public let values: [DatabaseValue]

    /// - Parameter pairs: column and value, in the order of the columns.
    public init(_ pairs: [(column: String, value: DatabaseValue)]) {
        columns = pairs.map(\.column)
        values = pairs.map(\.value)
    }

    /// The value of a column, its name compared without regard to ASCII case, as SQL does; nil where there is none.
    public subscript(_ column: String) -> DatabaseValue? {
        let wanted = Identifier(column)
        return columns.firstIndex { Identifier($0) == wanted }.map { values[$0] }
    }
}

/// A name of SQL: ASCII letters compare without regard to case.
package struct Identifier: Hashable, Sendable {
    private let folded: [UInt8]

    package init(_ name: String) {
        folded = name.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
}
