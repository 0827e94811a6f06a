import AccordFiles
import Testing

@testable import AccordSnapshots

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A path that leads out of the folder, by its components or by a link, leads nowhere.
struct SnapshotTreeTests {
    private let sandbox: Sandbox
    /// Beside `__snapshots__`, with an empty folder in it.
    private let outside: String
    /// No process has so high a number.
    private var remains: String { "\(outside)/.accord-\(Int32.max)-1" }

    init() throws {
        sandbox = try Sandbox()
        outside = "\(sandbox.root)/outside"
        try sandbox.store("text\n")
        try Disk().write([], to: remains)
        try Disk().write([], to: "\(outside)/a.txt")
        try Disk().write([], to: "\(outside)/empty/a.txt")
        try Disk().remove("\(outside)/empty/a.txt")
        try #require(symlink(outside, "\(sandbox.tree.root)/ShopTests/link") == 0)
    }

    private static let ways = ["../outside", "ShopTests/link"]

    @Test(arguments: ways) func `what a killed write has left elsewhere stays`(_ way: String) throws {
        sandbox.tree.removeRemains(beside: "\(way)/a.txt")
        #expect(try Disk().kind(of: remains) == .file)
    }

    @Test(arguments: ways) func `an empty folder elsewhere stays`(_ way: String) throws {
        sandbox.tree.removeEmptyFolders(above: "\(way)/empty/a.txt")
        #expect(try Disk().kind(of: "\(outside)/empty") == .directory)
    }

    @Test(arguments: ways) func `the date of a file elsewhere is neither told nor changed`(_ way: String) {
        let date = Disk().changed("\(outside)/a.txt")
        #expect(sandbox.tree.changed("\(way)/a.txt") == nil)
        sandbox.tree.date("\(way)/a.txt", changed: 1_760_000_000_000)
        #expect(Disk().changed("\(outside)/a.txt") == date)
    }

    @Test func `a record whose path leads out removes nothing there`() throws {
        let path = "../outside/a.txt"
        let meta = PendingMeta.unused(path, stored: [], test: nil)
        let entry = PendingEntry(meta: meta, new: [], base: [], patch: [])
        let decisions = sandbox.decisions
        _ = try decisions.history.append(Settlement(stored: nil), on: entry)
        #expect(try decisions.history.lastOutline() == nil)
        try decisions.recover()
        #expect(try Disk().kind(of: remains) == .file)
    }

    @Test func `beside a snapshot that is a link the remains go where it was written`() throws {
        let target = "ShopTests/shared/text.json"
        try sandbox.store("text\n", at: target)
        try #require(
            symlink("\(sandbox.tree.root)/\(target)", "\(sandbox.tree.root)/ShopTests/text.json") == 0)
        let remains = "\(sandbox.tree.root)/ShopTests/shared/.accord-\(Int32.max)-1"
        try Disk().write([], to: remains)
        sandbox.tree.removeRemains(beside: "ShopTests/text.json")
        #expect(try Disk().kind(of: remains) == nil)
    }
}
