import AccordReport
import AccordSnapshots
import Synchronization

extension TestStorage {
    /// All files as text, for a snapshot: path, size and type of each, with its text or its digest.
    ///
    /// ```
    /// covers/1.png (70 bytes, image/png) sha256 1f2e…
    /// notes/1.txt (6 bytes, text/plain)
    ///   | Hello
    /// ```
    ///
    /// - Throws: `StorageError` where a file cannot be read.
    public func tree() throws(StorageError) -> String {
        var text = ""
        for path in try list() { text += Self.lines(try get(path)).joined(separator: "\n") + "\n" }
        return text
    }

    private static let longestText = 2000

    private static func lines(_ file: StoredFile) -> [String] {
        let facts = [Rules.size(file.bytes.count), file.contentType].compactMap(\.self)
        let head = "\(file.path) (\(facts.joined(separator: ", ")))"
        if file.bytes.isEmpty { return [head] }
        guard file.bytes.count <= longestText, let text = file.text, !file.bytes.contains(0) else {
            return ["\(head) sha256 \(SHA256.digest(of: file.bytes))"]
        }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return [head] + lines.map { "  | \(Visible.text(String(Substring($0))))" }
    }
}
