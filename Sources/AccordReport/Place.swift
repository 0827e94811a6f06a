/// A position that a finding points at: in a test, a snapshot, a contract or a configuration file.
public struct Place: Sendable, Hashable {
    /// What stands there, such as `test` or `snapshot`, when a finding has several places.
    public var label: String?
    /// The path of the file, as it shall be shown.
    public var file: String
    /// The line, counted from 1.
    public var line: Int?
    /// The column, counted from 1, in UTF-8 bytes.
    public var column: Int?
    /// The line itself, shown with a caret below the column.
    public var text: String?

    public init(
        _ file: String, line: Int? = nil, column: Int? = nil, label: String? = nil, text: String? = nil
    ) {
        self.label = label
        self.file = file
        self.line = line
        self.column = column
        self.text = text
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, the form that editors and terminals turn into a link.
    public var description: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}
