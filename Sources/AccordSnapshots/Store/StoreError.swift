public import AccordFiles
import AccordJSON
public import AccordReport

/// A snapshot could not be read, written or decided.
public enum StoreError: Error, Sendable, Equatable {
    /// A stored snapshot, or the folder of all.
    case file(FileError)
    /// Something below the folder for what is pending, which can be another one.
    case pendingFile(FileError)
    /// A name or a link leads out of `__snapshots__`.
    case outside(path: String, target: String)
    /// A link stands where a snapshot should be, and what it leads to is not there.
    case dangling(path: String)
    /// A folder or a device stands where a snapshot should be.
    case notAFile(path: String)
    /// What is stored is not what the pending entry was compared with.
    case baseChanged(path: String)
    /// What is pending is not what the decision was made on.
    case entryChanged(path: String)
    /// What is stored is not what the decision wrote, so it cannot be undone.
    case changedSince(path: String)
    /// No pending entry of this path or id.
    case noSuchEntry(String)
    /// The files of a pending entry do not fit its description.
    case damagedEntry(path: String, reason: String)
    /// What the last decision replaced cannot be read any more.
    case damagedRecord(folder: String)
    case nothingToUndo
    /// The folder for what is pending holds something else.
    case foreignFolder(String)
}

extension StoreError: Reportable {
    public var finding: Finding {
        switch self {
        case .file(let error): Self.refused(error)
        case .pendingFile(let error): Self.refused(error, hints: [Rules.otherPendingFolder])
        case .outside(let path, let target):
            Finding(.outside, subject: path, places: [Self.place(path)], actual: target)
        case .dangling(let path): Finding(.dangling, subject: path, places: [Self.place(path)])
        case .notAFile(let path): Finding(.notAFile, subject: path, places: [Place(path)])
        case .baseChanged(let path): Finding(.baseChanged, subject: path)
        case .entryChanged(let path): Finding(.entryChanged, subject: path)
        case .changedSince(let path): Finding(.changedSince, subject: path)
        case .noSuchEntry(let name): Finding(.noSuchEntry, subject: name)
        case .damagedEntry(let path, let reason):
            Finding(.damagedEntry, subject: path, facts: ["reason": .init(reason)])
        case .damagedRecord(let folder): Finding(.damagedRecord, subject: folder)
        case .nothingToUndo: Finding(.nothingToUndo)
        case .foreignFolder(let folder): Finding(.foreignFolder, subject: folder, places: [Place(folder)])
        }
    }

    private static func refused(_ error: FileError, hints: [String] = []) -> Finding {
        Finding(
            .cannotAccess, subject: error.path, places: [Place(error.path)], hints: hints,
            facts: ["operation": .init(error.operation.rawValue), "reason": .init(error.reason)])
    }

    /// A path of a snapshot as seen from the package.
    private static func place(_ path: String) -> Place {
        Place(path.utf8.first == UInt8(ascii: "/") ? path : "\(SnapshotTree.name)/\(path)")
    }
}
