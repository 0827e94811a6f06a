import AccordFiles
import AccordJSON
import AccordReport

/// A file that the command was given cannot be read or written.
struct CommandFileError: Error, Equatable {
    let path: String
    let operation: String
    let reason: String

    init(_ error: FileError) {
        (path, operation, reason) = (error.path, error.operation.rawValue, error.reason)
    }

    /// A program cannot be started.
    init(starting program: String, reason: String) {
        (path, operation, self.reason) = (program, "start", reason)
    }

    /// Nothing stands at the path.
    init(missing path: String) {
        (self.path, operation, reason) = (path, FileError.Operation.read.rawValue, Rules.missingFile)
    }
}

extension CommandFileError: Reportable {
    var finding: Finding {
        Finding(
            .file, subject: path, places: [Place(path)],
            facts: ["operation": JSON(operation), "reason": JSON(reason)])
    }
}
