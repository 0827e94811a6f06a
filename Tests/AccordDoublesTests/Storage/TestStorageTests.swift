import Accord
import AccordFiles
import Foundation
import Testing

@testable import AccordDoubles

@Suite struct TestStorageTests {
    /// A disk on which nothing more can be written.
    private struct FullDisk: FileSystem {
        let disk = Disk()
        func kind(of path: String) throws(FileError) -> FileKind? { try disk.kind(of: path) }
        func read(_ path: String) throws(FileError) -> [UInt8]? { try disk.read(path) }
        func entries(of folder: String) throws(FileError) -> [DirectoryEntry] {
            try disk.entries(of: folder)
        }
        func write(_ bytes: [UInt8], to path: String) throws(FileError) {
            throw FileError(.write, path, code: ENOSPC)
        }
        func append(_ bytes: [UInt8], to path: String) throws(FileError) {}
        func remove(_ path: String) throws(FileError) { try disk.remove(path) }
        func removeEmptyFolder(_ path: String) throws(FileError) { try disk.removeEmptyFolder(path) }
        func resolved(_ path: String) -> String? { disk.resolved(path) }
        func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R { body() }
    }

    @Test func `a file is stored whole, listed and given back`() throws {
        let storage = try TestStorage()
        try storage.put("covers/1.png", [1, 2, 3])
        try storage.put("notes/1.txt", text: "Hello\n", contentType: "text/x-note")
        let file = try storage.get("covers/1.png")
        #expect(file.bytes == [1, 2, 3])
        #expect(file.contentType == "image/png")
        #expect(try storage.get("notes/1.txt").contentType == "text/x-note")
        #expect(try storage.list() == ["covers/1.png", "notes/1.txt"])
        #expect(try storage.list("notes") == ["notes/1.txt"])
        #expect(try storage.list("nothing") == [])
        storage.expectStored("covers/1.png", bytes: [1, 2, 3], contentType: "image/png")
        storage.expectStored("notes/1.txt", text: "Hello\n")
        storage.expectNotStored("notes/2.txt")
    }

    @Test func `a storage of its own leaves nothing behind`() throws {
        var storage: TestStorage? = try TestStorage()
        let folder = try #require(storage?.folder)
        try storage?.put("a/b.txt", text: "x")
        storage = nil
        #expect(try Disk().kind(of: folder) == nil)
    }

    @Test(
        arguments: [
            ("", .empty), ("/etc/passwd", .absolute), ("..", .parent), ("../x", .parent),
            ("a/../../x", .parent),
            ("./a", .parent), ("a//b", .emptyComponent), ("a/", .emptyComponent), ("a\\..\\b", .backslash),
            ("a\0b", .invisible), ("a\nb", .invisible), ("a\tb", .invisible),
            ("a\u{202E}gpj.exe", .invisible),
            ("a\u{200B}b", .invisible), ("\u{FF0E}\u{FF0E}/x", .lookalike), ("\u{2025}/x", .lookalike),
            ("a\u{2215}b", .lookalike), ("a\u{FF0F}b", .lookalike), (".accord-1", .reserved),
            (String(repeating: "a", count: 256), .tooLong),
            (Array(repeating: "abc", count: 300).joined(separator: "/"), .tooLong),
        ] as [(String, StorageError.Refusal)])
    func `a path that could lead out is refused`(path: String, refusal: StorageError.Refusal) throws {
        let storage = try TestStorage()
        #expect(throws: StorageError.refused(path, refusal)) { try storage.put(path, text: "x") }
        #expect(throws: StorageError.refused(path, refusal)) { try storage.get(path) }
        #expect(throws: StorageError.refused(path, refusal)) { try storage.delete(path) }
        #expect(!storage.exists(path))
        #expect(try storage.list() == [])
    }

    @Test(arguments: ["...", "a..b", "..a", "\u{E9}t\u{E9}.txt", "%2e%2e", "a b", "chapter\u{2026}.txt"])
    func `a path that only looks odd is a path`(path: String) throws {
        let storage = try TestStorage()
        try storage.put(path, text: "x")
        #expect(try storage.list() == [path])
    }

    @Test func `a link is not followed, neither to a folder nor to a file`() throws {
        let (storage, outside) = (try TestStorage(), try TestStorage())
        try outside.put("secret.txt", text: "secret")
        symlink(outside.folder, "\(storage.folder)/way")
        symlink("\(outside.folder)/secret.txt", "\(storage.folder)/file.txt")
        for path in ["way/secret.txt", "way/new.txt", "file.txt"] {
            #expect(throws: StorageError.leadsOut(path)) { try storage.put(path, text: "x") }
            #expect(throws: StorageError.leadsOut(path)) { try storage.get(path) }
            #expect(throws: StorageError.leadsOut(path)) { try storage.delete(path) }
        }
        #expect(throws: StorageError.leadsOut("way")) { try storage.list("way") }
        #expect(try storage.list() == [])
        #expect(try outside.get("secret.txt").text == "secret")
        #expect(try outside.list() == ["secret.txt"])
    }

    @Test(arguments: [("a/B.png", "A/b.PNG"), ("caf\u{E9}", "cafe\u{301}"), ("ﬁle", "file")])
    func `names that some file systems take for the same collide`(first: String, second: String) throws {
        let storage = try TestStorage()
        try storage.put(first, text: "1")
        #expect(throws: StorageError.collides(second, with: first)) { try storage.put(second, text: "2") }
        #expect(try storage.get(first).text == "1")
    }

    @Test func `a file is no folder and a folder is no file`() throws {
        let storage = try TestStorage()
        try storage.put("a", text: "x")
        #expect(throws: StorageError.notAFile("a/b")) { try storage.put("a/b", text: "y") }
        try storage.put("c/d", text: "x")
        #expect(throws: StorageError.notAFile("c")) { try storage.put("c", text: "y") }
        #expect(try storage.list() == ["a", "c/d"])
    }

    @Test func `moving takes the content type along, and overwrites only when asked to`() throws {
        let storage = try TestStorage()
        try storage.put("new/a", text: "a", contentType: "text/x-a")
        try storage.put("b", text: "b")
        #expect(throws: StorageError.exists("b")) { try storage.move("new/a", to: "b") }
        #expect(throws: StorageError.notFound("c")) { try storage.move("c", to: "b") }
        try storage.move("new/a", to: "b", overwriting: true)
        #expect(try storage.get("b").contentType == "text/x-a")
        #expect(try storage.list() == ["b"])
        #expect(try Disk().kind(of: "\(storage.folder)/new") == nil)
    }

    @Test func `deleting says whether something was there`() throws {
        let storage = try TestStorage()
        try storage.put("a/b", text: "x")
        #expect(try storage.delete("a/b"))
        #expect(try !storage.delete("a/b"))
        #expect(throws: StorageError.notFound("a/b")) { try storage.get("a/b") }
    }

    @Test func `a full disk is a typed error, and nothing is left half`() throws {
        let real = try TestStorage()
        try real.put("a.txt", text: "old")
        let storage = try TestStorage(folder: real.folder, capacity: nil, files: FullDisk(), isOwner: false)
        #expect(throws: StorageError.full("a.txt", bytes: 3)) { try storage.put("a.txt", text: "new") }
        #expect(throws: StorageError.full("b/c.txt", bytes: 3)) { try storage.put("b/c.txt", text: "new") }
        #expect(try real.get("a.txt").text == "old")
        #expect(try real.list() == ["a.txt"])
    }

    @Test func `a capacity fills up, counts what it replaces and is free again`() throws {
        let storage = try TestStorage(capacity: 10)
        try storage.put("a", text: "123456")
        #expect(throws: StorageError.full("b", bytes: 5)) { try storage.put("b", text: "12345") }
        try storage.put("a", text: "1234567890")
        try storage.delete("a")
        try storage.put("b", text: "12345")
        #expect(try storage.list() == ["b"])
    }

    @Test func `the tree tells text as it is and everything else by its digest`() throws {
        let storage = try TestStorage()
        try storage.put("notes/1.txt", text: "Hello\nWorld\n")
        try storage.put("covers/1.png", UploadedFile.png(width: 1, height: 1))
        try storage.put("empty", [])
        let tree = try storage.tree().split(separator: "\n").map(String.init)
        #expect(tree[0].hasPrefix("covers/1.png (70 bytes, image/png) sha256 "))
        #expect(
            tree.dropFirst() == [
                "empty (0 bytes)", "notes/1.txt (12 bytes, text/plain)", "  | Hello", "  | World",
            ])
    }

    @Test func `expectations tell what is stored and where a text differs`() throws {
        let storage = try TestStorage()
        try storage.put("covers/1.png", text: "a\nb\n")
        #expect(
            storage.checkStored("cover/1.png", [], contentType: nil)[0].advice[0].contains("covers/1.png"))
        let findings = storage.checkStored("covers/1.png", [Array("a\nc\n".utf8)], contentType: "image/gif")
        #expect(findings.count == 2)
        #expect(findings[0].diff?.contains("-c\n+b") == true)
        #expect(findings[1].actual == "image/png")
        #expect(storage.checkStored("covers/1.png", [[0xFF]], contentType: nil)[0].diff == nil)
        #expect(storage.checkNotStored("covers/1.png").count == 1)
        withKnownIssue { storage.expectStored("nothing") }
        withKnownIssue { storage.expectStored("../etc/passwd") }
    }

    @Test func `where bytes and text are expected, both count`() throws {
        let storage = try TestStorage()
        try storage.put("a.txt", text: "x")
        storage.expectStored("a.txt", bytes: [0x78], text: "x")
        withKnownIssue { storage.expectStored("a.txt", bytes: [0x79], text: "x") }
        withKnownIssue { storage.expectStored("a.txt", bytes: [0x78], text: "y") }
    }

    @Test(arguments: ["/covers/1.png", "../etc/passwd", "covers\\1.png", ""])
    func `that nothing is stored cannot be expected of what is no path`(path: String) throws {
        let storage = try TestStorage()
        #expect(storage.checkNotStored(path).map(\.rule) == [.storageRefused])
        #expect(storage.checkNotStored("covers/1.png") == [])
        try storage.put("covers/1.png", text: "x")
        #expect(storage.checkNotStored("covers") == [])
        #expect(storage.checkNotStored("covers/1.png/2.png") == [])
    }

    @Test(arguments: 0..<200) func `storages of parallel tests do not see each other`(number: Int) throws {
        let storage = try TestStorage()
        try storage.put("number", text: "\(number)")
        #expect(try storage.get("number").text == "\(number)")
    }
}
