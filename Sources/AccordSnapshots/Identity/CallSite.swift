public import AccordReport

/// Where a test calls: the position that findings name, and that a runner is told.
public struct CallSite: Sendable {
    /// `Module/File.swift`, as `#fileID` gives it.
    public let fileID: StaticString
    /// The full path, as `#filePath` gives it.
    public let filePath: StaticString
    public let line: Int
    public let column: Int

    public init(fileID: StaticString, filePath: StaticString, line: Int, column: Int) {
        self.fileID = fileID
        self.filePath = filePath
        self.line = line
        self.column = column
    }

    /// The full path of the file.
    package var path: String { filePath.description }

    /// The position as findings show it.
    public var place: Place { Place(path, line: line, column: column, label: "test") }
}

extension CallSite: Equatable {
    public static func == (left: CallSite, right: CallSite) -> Bool {
        left.line == right.line && left.column == right.column && left.path == right.path
    }
}
