/// Where a test calls: the position that findings name, and that a runner is told.
package struct CallSite: Sendable {
    /// `Module/File.swift`, as `#fileID` gives it.
    package let fileID: StaticString
    /// The full path, as `#filePath` gives it.
    package let filePath: StaticString
    package let line: Int
    package let column: Int

    package init(fileID: StaticString, filePath: StaticString, line: Int, column: Int) {
        self.fileID = fileID
        self.filePath = filePath
        self.line = line
        self.column = column
    }

    /// The full path of the file.
    package var path: String { filePath.description }
}

extension CallSite: Equatable {
    package static func == (left: CallSite, right: CallSite) -> Bool {
        left.line == right.line && left.column == right.column && left.path == right.path
    }
}
