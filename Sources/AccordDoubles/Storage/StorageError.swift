public import AccordFiles
import AccordJSON
public import AccordReport

/// A storage refused a path, or could not keep or give a file.
public enum StorageError: Error, Sendable, Equatable {
    /// Why a path is none.
    public enum Refusal: String, Sendable {
        case empty, absolute, parent, tooLong, emptyComponent, backslash, reserved
        /// A NUL, another control character, or one that is not seen.
        case invisible
        /// A character that looks like a dot or a slash.
        case lookalike
    }

    /// The path is none of a file within the storage.
    case refused(String, Refusal)
    /// A link on the way leads out of the storage.
    case leadsOut(String)
    /// Another path differs only in case or in the composition of its characters.
    case collides(String, with: String)
    /// Nothing is stored at the path.
    case notFound(String)
    /// Something is stored at the path already.
    case exists(String)
    /// A folder stands where a file is asked for, or a file where a folder is needed.
    case notAFile(String)
    /// There is no room for so many bytes more; nothing was written.
    case full(String, bytes: Int)
    /// The file system failed; what was tried, and its reason.
    case failed(String, FileError)
}

extension StorageError: Reportable {
    public var finding: Finding {
        switch self {
        case .refused(let path, let refusal):
            Finding(.storageRefused, subject: path.shown, facts: ["reason": JSON(Rules.refusal(refusal))])
        case .leadsOut(let path): Finding(.storageLeadsOut, subject: path.shown)
        case .collides(let path, let other):
            Finding(.storageCollides, subject: path.shown, facts: ["other": JSON(other.shown)])
        case .notFound(let path): Finding(.storageNotFound, subject: path.shown)
        case .exists(let path): Finding(.storageExists, subject: path.shown)
        case .notAFile(let path): Finding(.storageNotAFile, subject: path.shown)
        case .full(let path, let bytes):
            Finding(.storageFull, subject: path.shown, facts: ["bytes": JSON(bytes)])
        case .failed(let path, let error):
            Finding(.storageFailed, subject: path.shown, actual: String(describing: error))
        }
    }
}

extension String {
    /// The text made safe for a message, and cut.
    var shown: String { Excerpt.line(Visible.text(self), width: 200) }
}
