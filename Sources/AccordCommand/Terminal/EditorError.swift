import AccordFiles

/// A text could not be edited.
enum EditorError: Error, Equatable {
    case file(FileError)
    /// The editor says that it failed, or has left no text.
    case ended(command: String, code: Int)
}
