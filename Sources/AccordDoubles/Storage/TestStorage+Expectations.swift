import AccordDiff
import AccordHTTP
import AccordJSON
package import AccordReport
import AccordSnapshots

extension TestStorage {
    /// Expects a file: `expectStored("covers/1.png", contentType: "image/png")`.
    ///
    /// - Parameters:
    ///   - bytes: what has to be in it; anything where nothing is said.
    ///   - text: what has to be in it as UTF-8; where both are said, both count.
    ///   - contentType: what it has to be; parameters count where they are asked for.
    public func expectStored(
        _ path: String, bytes: [UInt8]? = nil, text: String? = nil, contentType: String? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let contents = [bytes, text.map { Array($0.utf8) }].compactMap(\.self)
        audience.expect(checkStored(path, contents, contentType: contentType), at: site)
    }

    /// Like `expectStored(_:bytes:text:contentType:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireStored(
        _ path: String, bytes: [UInt8]? = nil, text: String? = nil, contentType: String? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let contents = [bytes, text.map { Array($0.utf8) }].compactMap(\.self)
        try audience.require(checkStored(path, contents, contentType: contentType), at: site)
    }

    /// Expects no file at a path; a path that the storage would refuse is an issue as well.
    public func expectNotStored(
        _ path: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        audience.expect(checkNotStored(path), at: site)
    }

    /// Like `expectNotStored(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    public func requireNotStored(
        _ path: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        try audience.require(checkNotStored(path), at: site)
    }

    package func checkStored(_ path: String, _ contents: [[UInt8]], contentType: String?) -> [Finding] {
        let file: StoredFile
        do throws(StorageError) { file = try get(path) } catch {
            guard case .notFound = error else { return [error.finding] }
            let stored = (try? list()) ?? []
            let hints = [Rules.didYouMean(path, among: stored), Rules.stored(stored)].compactMap(\.self)
            return [Finding(.storageMissing, subject: path.shown, hints: hints)]
        }
        return contents.flatMap { Self.check(file, $0) }
            + (contentType.map { Self.check(file, type: $0) } ?? [])
    }

    package func checkNotStored(_ path: String) -> [Finding] {
        let file: StoredFile
        do throws(StorageError) { file = try get(path) } catch {
            // Of a path that can never be one it says nothing that nothing stands there.
            if case .notFound = error { return [] }
            return [error.finding]
        }
        return [Finding(.storagePresent, subject: path.shown, facts: ["bytes": JSON(file.bytes.count)])]
    }

    private static func check(_ file: StoredFile, _ expected: [UInt8]) -> [Finding] {
        guard file.bytes != expected else { return [] }
        let isText = file.text != nil && String(validating: expected, as: UTF8.self) != nil
        var finding = Finding(.storageContent, subject: file.path)
        if isText {
            finding.diff = LineDiff(old: expected, new: file.bytes).unified(
                oldName: Rules.expectedName, newName: file.path, changedLinesLimit: Excerpt.lines)
        } else {
            finding.expected = Rules.digest(expected)
            finding.actual = Rules.digest(file.bytes)
        }
        return [finding]
    }

    private static func check(_ file: StoredFile, type: String) -> [Finding] {
        let (wanted, found) = (MediaType(type), file.contentType.flatMap(MediaType.init))
        let isMet = wanted.flatMap { wanted in
            found.map { $0.essence == wanted.essence && Self.contains($0.parameters, wanted.parameters) }
        }
        guard isMet != true else { return [] }
        return [
            Finding(
                .storageContentType, subject: file.path, expected: type,
                actual: file.contentType ?? Rules.noContentType)
        ]
    }

    private static func contains(_ found: [String: String], _ wanted: [String: String]) -> Bool {
        wanted.allSatisfy { found[$0.key] == $0.value }
    }
}
