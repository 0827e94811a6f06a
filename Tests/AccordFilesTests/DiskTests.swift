import AccordFiles
import Foundation
import Testing

@Suite struct DiskTests {
    let disk = Disk()
    let folder = NSTemporaryDirectory() + "accord-disk-\(UUID().uuidString)"

    @Test(arguments: [0, 1, 511, 512, 513, 70_000, 200_000])
    func `a file reads back as it was written, whatever its size`(size: Int) throws {
        defer { try? disk.remove(folder) }
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        try disk.write(bytes, to: "\(folder)/a/b/file")
        #expect(try disk.read("\(folder)/a/b/file") == bytes)
        #expect(try disk.entries(of: "\(folder)/a/b").map(\.name) == ["file"])
    }

    @Test(arguments: [0, 1, 4096, 69_999, 70_000, 70_001, Int.max])
    func `the end of a file is its last bytes, or all of it`(count: Int) throws {
        defer { try? disk.remove(folder) }
        let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0) }
        try disk.write(bytes, to: "\(folder)/file")
        #expect(try disk.readEnd("\(folder)/file", count: count) == bytes.suffix(count))
        #expect(try disk.readEnd("\(folder)/nothing", count: count) == nil)
    }

    @Test func `a file of the kernel, which tells no size, is read whole`() throws {
        #expect(try disk.read("/proc/self/stat").map { !$0.isEmpty } ?? true)
    }

    @Test func `what is not there is nil, and a folder is an error`() throws {
        #expect(try disk.read("\(folder)/nothing") == nil)
        #expect(try disk.kind(of: "\(folder)/nothing") == nil)
        #expect(throws: FileError.self) { try disk.read("/") }
    }

    @Test func `a package's folder is found however it is named, and a folder inside it is not one`() throws {
        defer { try? disk.remove(folder) }
        try disk.write([], to: "\(folder)/Package.swift")
        try disk.write([], to: "\(folder)/Sources/x.swift")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)-link", withDestinationPath: folder)
        defer { try? disk.remove("\(folder)-link") }
        let root = try #require(disk.resolved(folder))
        for name in [folder, "\(folder)/", "\(folder)/Sources/..", "\(folder)-link"] {
            #expect(PackageRoot.named(name) == root)
        }
        for name in ["\(folder)/Sources", "\(folder)/nowhere", ""] { #expect(PackageRoot.named(name) == nil) }
    }

    @Test func `a write replaces the whole file and leaves nothing behind`() throws {
        defer { try? disk.remove(folder) }
        try disk.write(Array("long text".utf8), to: "\(folder)/file")
        try disk.write(Array("short".utf8), to: "\(folder)/file")
        #expect(try disk.read("\(folder)/file") == Array("short".utf8))
        #expect(try disk.entries(of: folder).count == 1)
    }

    @Test func `of temporary files those go whose processes have ended`() throws {
        defer { try? disk.remove(folder) }
        let dead = try Self.endedProcess()
        let kept = ["text", ".accord-", ".accord-0-1", ".accord-x-1", ".accord-\(getpid())-1"]
        for name in kept + [".accord-\(dead)-1"] { try disk.write([], to: "\(folder)/\(name)") }
        try disk.removeRemains(in: folder)
        #expect(try disk.entries(of: folder).map(\.name).sorted() == kept.sorted())
        try disk.removeRemains(in: "\(folder)/nowhere")
    }

    @Test func `a private folder is its owner's alone, and takes those along whose processes have ended`()
        throws
    {
        defer { try? disk.remove(folder) }
        let kept = ["edit-\(getpid())-a", "edit-x", "other-\(try Self.endedProcess())-a"]
        for name in kept + ["edit-\(try Self.endedProcess())-a"] {
            try disk.write([1], to: "\(folder)/\(name)/file")
        }
        let made = try disk.makePrivateFolder(in: folder, named: "edit")
        let names = try disk.entries(of: folder).map { "\(folder)/\($0.name)" }
        #expect(Set(names) == Set(kept.map { "\(folder)/\($0)" } + [made]))
        let mode = try FileManager.default.attributesOfItem(atPath: made)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        #expect(throws: FileError.self) { try disk.makePrivateFolder(in: "\(folder)/nowhere", named: "edit") }
    }

    /// The number of a process that is not there any more.
    private static func endedProcess() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exit 0"]
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }

    @Test func `a write where a file stands in place of the folder fails and says why`() throws {
        defer { try? disk.remove(folder) }
        try disk.write([1], to: "\(folder)/file")
        #expect(throws: FileError.self) { try disk.write([2], to: "\(folder)/file/below") }
        #expect(try disk.read("\(folder)/file") == [1])
    }

    @Test func `lines of several writers never mix`() async throws {
        defer { try? disk.remove(folder) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask { [disk, folder] in
                    let line = Array((String(repeating: String(writer), count: 300) + "\n").utf8)
                    for _ in 0..<50 { try disk.append(line, to: "\(folder)/log") }
                }
            }
            try await group.waitForAll()
        }
        let lines = try #require(try disk.read("\(folder)/log")).split(separator: 0x0A)
        #expect(lines.count == 400)
        #expect(lines.allSatisfy { $0.count == 300 && Set($0).count == 1 })
    }

    @Test(arguments: [("a/../b", true), ("../b", true), ("/a", true), ("a/b", false), ("a..b/c", false)])
    func `a path that leads out is seen`(path: String, escapes: Bool) {
        #expect(Path.escapes(path) == escapes)
    }
}
