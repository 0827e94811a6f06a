import AccordFiles
import AccordReport
import Foundation
import Testing

@testable import AccordSnapshots

@Suite struct TreeTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func write(_ bytes: [UInt8], to path: String, mode: Int = 0o644) throws {
        try Disk().write(bytes, to: "\(sandbox.root)/\(path)")
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: "\(sandbox.root)/\(path)")
    }

    private func listing(_ options: TreeOptions = TreeOptions(), of folder: String? = nil) throws -> String {
        String(
            decoding: try TreeWalk.listing(of: Array((folder ?? sandbox.root).utf8), options, DiskTree()),
            as: UTF8.self)
    }

    @Test func `a folder is listed with kinds, modes, texts, digests and targets`() throws {
        try write(Array("one\n\ntwo".utf8), to: "b.txt")
        try write([], to: "a/empty")
        try write([0, 1], to: "a/run", mode: 0o755)
        try FileManager.default.createSymbolicLink(
            atPath: "\(sandbox.root)/c", withDestinationPath: "a/my file")
        #expect(
            try listing() == """
                dir  . (rwx)
                dir  a (rwx)
                file a/empty (rw-), empty
                file a/run (rwx), 2 bytes, sha256 b413f47d13ee2fe6c845b2ee141af81de858df4ec549a58b7970bb96645bc8d2
                file b.txt (rw-)
                  | one
                  |
                  | two
                  \\ no newline at the end
                link c -> "a/my file"

                """)
    }

    @Test func `links are not followed, so a cycle ends`() throws {
        try FileManager.default.createSymbolicLink(atPath: "\(sandbox.root)/loop", withDestinationPath: ".")
        #expect(try listing() == "dir  . (rwx)\nlink loop -> .\n")
    }

    @Test func `a link to the folder itself is as good as the folder`() throws {
        try write([], to: "real/a")
        try FileManager.default.createSymbolicLink(
            atPath: "\(sandbox.root)/link", withDestinationPath: "real")
        #expect(try listing(of: "\(sandbox.root)/link") == listing(of: "\(sandbox.root)/real"))
    }

    @Test func `a name with a line break, and one that is no text, stand on one line`() throws {
        try write([], to: "a\nfile b (rw-)")
        #expect(try listing() == "dir  . (rwx)\nfile \"a\\nfile b (rw-)\" (rw-), empty\n")
        #expect(TreeName.shown([0x61, 0xFF, 0x22]) == Array(#""a\xff\"""#.utf8))
        #expect(TreeName.shown(Array("e\u{301}\u{202E}".utf8)) == Array(#""e\u{301}\u{202e}""#.utf8))
        #expect(TreeName.shown(Array("caf\u{E9}".utf8)) == Array("caf\u{E9}".utf8))
    }

    @Test func `modes, digests and texts are left out where they do not count`() throws {
        try write(Array("x\n".utf8), to: "a")
        #expect(try listing(TreeOptions(modes: .none, hasDigests: false, textLimit: 0)) == "dir  .\nfile a\n")
        #expect(
            try listing(TreeOptions(modes: .all, hasDigests: false, textLimit: 1)).hasSuffix(
                "file a (rw-r--r--)\n"))
        #expect(try listing(TreeOptions(textLimit: 1, digestLimit: 1)).hasSuffix("file a (rw-), 2 bytes\n"))
    }

    @Test(arguments: [
        ("*.log", "a/b.log", true), ("*.log", "a/b.logs", false), ("b", "a/b", true), ("a/*", "a/b", true),
        ("a/*", "a/b/c", false), ("a/**", "a/b/c", true), ("**/c", "c", true), ("**/c", "a/b/c", true),
        ("**/c", "a/xc", false), ("a/**/c", "a/c", true), ("a/**/c", "a/b/b/c", true), ("/b", "a/b", false),
        ("/b", "b", true),
        ("?", "a", true), ("?/b", "a/b", true), ("a?b", "a/b", false),
        ("a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
        ("", "a", false), ("build/", "build", false),
    ])
    func `patterns match as git has them`(pattern: String, path: String, isMatch: Bool) {
        #expect(TreePattern(pattern).matches(Array(path.utf8), isFolder: false) == isMatch)
    }

    @Test func `what is left out is not read, nor what is below it`() throws {
        try write([], to: "build/a")
        try write([], to: "c.log")
        #expect(
            try listing(TreeOptions(leftOut: [TreePattern("build/"), TreePattern("*.log")]))
                == "dir  . (rwx)\n")
    }

    @Test func `no folder and too many entries are errors that say what to do`() throws {
        #expect(throws: TreeError.noFolder("\(sandbox.root)/none", reason: nil)) {
            try listing(of: "\(sandbox.root)/none")
        }
        try write([], to: "a")
        #expect(throws: TreeError.noFolder("\(sandbox.root)/a", reason: nil)) {
            try listing(of: "\(sandbox.root)/a")
        }
        #expect(throws: TreeError.tooManyEntries(sandbox.root, limit: 1)) {
            try listing(TreeOptions(entryLimit: 1))
        }
    }

    // MARK: - Faults

    private func listing(_ files: FaultyTree, _ options: TreeOptions = TreeOptions()) throws -> String {
        String(decoding: try TreeWalk.listing(of: Array("/t".utf8), options, files), as: UTF8.self)
    }

    @Test func `what vanishes while it is listed was never there`() throws {
        let files = FaultyTree(entries: [
            "/t/a": .file("x"), "/t/b": .gone, "/t/c": .goneWhenRead, "/t/d": .goneWhenListed,
        ])
        #expect(try listing(files) == "dir  . (rwx)\nfile a (rw-)\n  | x\n  \\ no newline at the end\n")
    }

    @Test func `what cannot be read says so`() throws {
        let files = FaultyTree(entries: [
            "/t/a": .refused, "/t/b": .refusedWhenRead, "/t/c": .refusedWhenListed,
        ])
        #expect(
            try listing(files) == """
                dir  . (rwx)
                ?    a, unreadable: Permission denied
                file b (rw-), unreadable: Permission denied
                dir  c (rwx), unreadable: Permission denied

                """)
    }

    @Test func `folders within folders end somewhere`() throws {
        let files = FaultyTree(entries: [:], isBottomless: true)
        #expect(
            try listing(files, TreeOptions(depthLimit: 2))
                == "dir  . (rwx)\ndir  d (rwx)\ndir  d/d (rwx), not listed: too many folders deep\n")
    }
}
