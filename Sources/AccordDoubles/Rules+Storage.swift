import AccordReport
import AccordSnapshots

extension Rule {
    static let storageRefused = Rule(
        "doubles/storage-refused", headline: "`{subject}` is no path of a storage: {reason}",
        help: "A path is relative, with `/` between names, and cannot lead out of the storage.")

    static let storageLeadsOut = Rule(
        "doubles/storage-leads-out",
        headline: "`{subject}` goes through a link, which may lead out of the storage",
        help: "Links in the folder of a storage are never followed.")

    static let storageCollides = Rule(
        "doubles/storage-collides",
        headline: "`{subject}` and `{other}` are the same file on some file systems",
        help: "They differ only in case, or in how their characters are composed (UAX #15).")

    static let storageNotFound = Rule(
        "doubles/storage-not-found", headline: "nothing is stored at `{subject}`",
        help: "Names compare byte for byte.")

    static let storageExists = Rule(
        "doubles/storage-exists", headline: "something is stored at `{subject}` already",
        hint: "move(…, overwriting: true) lets it give way",
        help: "A move does not overwrite unless asked to.")

    static let storageNotAFile = Rule(
        "doubles/storage-not-a-file", headline: "a folder and a file cannot both stand at `{subject}`",
        help: "A path is one or the other, as on every file system.")

    static let storageFull = Rule(
        "doubles/storage-full", headline: "there is no room for the {bytes} bytes of `{subject}`",
        help: "Nothing was written: the file is as it was before.")

    static let storageFailed = Rule(
        "doubles/storage-failed", headline: "the file system failed at `{subject}`",
        help: "The file is as it was before.")

    static let storageMissing = Rule(
        "doubles/storage-missing", headline: "nothing is stored at `{subject}`",
        help: "Names compare byte for byte.")

    static let storagePresent = Rule(
        "doubles/storage-present", headline: "nothing may be stored at `{subject}`, but {bytes} bytes are",
        help: "A file stands at the path.")

    static let storageContent = Rule(
        "doubles/storage-content", headline: "`{subject}` has another content than expected",
        help: "Contents compare byte for byte; the difference is shown by line where both are text.")

    static let storageContentType = Rule(
        "doubles/storage-content-type", headline: "`{subject}` has another content type than expected",
        help: "Where nothing was said when the file was stored, the extension of its path tells.")
}

extension Rules {
    static func refusal(_ refusal: StorageError.Refusal) -> String {
        switch refusal {
        case .empty: "it is empty"
        case .absolute: "it is absolute"
        case .parent: "`.` and `..` are no names"
        case .tooLong: "it is too long"
        case .emptyComponent: "a name in it is empty"
        case .backslash: "it has a backslash, which separates names on some systems"
        case .reserved: "names that begin with `\(StoragePath.reserved)` are those of unfinished files"
        case .invisible: "it has a character that is not seen"
        case .lookalike: "it has a character that passes for a dot or a slash"
        }
    }

    static let expectedName = "expected"

    static let noContentType = "(no content type)"

    static func stored(_ paths: [String]) -> String { list("stored", paths.map(\.shown)) }

    static func size(_ count: Int) -> String { count == 1 ? "1 byte" : "\(count) bytes" }

    static func digest(_ bytes: [UInt8]) -> String {
        "\(size(bytes.count)), sha256 \(SHA256.digest(of: bytes))"
    }
}
