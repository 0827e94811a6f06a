import AccordFiles
import Foundation
import Synchronization
import Testing

@testable import AccordDatabase

final class TemplateCacheTests: Sendable {
    private let root = FileManager.default.temporaryDirectory.path + "/templates-\(UUID().uuidString)"
    private var cache: TemplateCache { TemplateCache(packageRoot: root) }
    private let builds = Mutex(0)

    deinit { try? Disk().remove(root) }

    private func template(_ name: String, isDiscarded: Bool = false) async throws -> String {
        try await cache.template(ContentDigest(of: Array(name.utf8)), isDiscarded: isDiscarded) { path in
            builds.withLock { $0 += 1 }
            try Disk().append(Array("content of \(name)".utf8), to: path)
        } take: {
            $0
        }
    }

    private var buildCount: Int { builds.withLock { $0 } }

    private var names: [String] {
        get throws { try Disk().entries(of: cache.folder).map(\.name).filter { $0 != "lock" } }
    }

    @Test func `a template is built once`() async throws {
        let path = try await template("shop")
        #expect(try await template("shop") == path)
        #expect(buildCount == 1)
        #expect(try names == [Path.name(path)])
    }

    @Test func `many who ask at once wait for one build`() async throws {
        let paths = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await self.template("shop") } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(paths.count == 1)
        #expect(buildCount == 1)
    }

    @Test func `other ingredients make another template`() async throws {
        #expect(try await template("shop") != template("library"))
        #expect(buildCount == 2)
    }

    @Test(arguments: ["", "content", "damage of shop!", "content of shop and more"])
    func `a template that is half written or damaged is built again`(content: String) async throws {
        let path = try await template("shop")
        try Disk().write(Array(content.utf8), to: path)
        #expect(try await template("shop") == path)
        #expect(try Disk().read(path) == Array("content of shop".utf8))
        #expect(buildCount == 2)
    }

    @Test func `a template that another process sweeps before it is taken up is built again`() async throws {
        let swept = try await template("shop")
        let taken = try await cache.template(ContentDigest(of: Array("shop".utf8))) { path in
            try Disk().append(Array("content of shop".utf8), to: path)
        } take: { path in
            if self.builds.withLock({ builds in
                defer { builds += 1 }; return builds == 1
            }) {
                try Disk().remove(swept)
            }
            guard let bytes = try Disk().read(path) else { throw FileError(.read, path, code: ENOENT) }
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(taken == "content of shop")
    }

    @Test func `a template that cannot be taken up says why`() async throws {
        struct Unreadable: Error {}
        _ = try await template("shop")
        await #expect(throws: Unreadable.self) {
            try await self.cache.template(ContentDigest(of: Array("shop".utf8))) { _ in
            } take: { _ in
                throw Unreadable()
            }
        }
    }

    @Test func `a discarded template is built again`() async throws {
        _ = try await template("shop")
        _ = try await template("shop", isDiscarded: true)
        #expect(buildCount == 2)
    }

    @Test func `what a killed process left is swept and never taken`() async throws {
        try Disk().append(Array("half".utf8), to: "\(cache.folder)/.building-1/draft.sqlite")
        try Disk().append(Array("half".utf8), to: "\(cache.folder)/.accord-1-2")
        let path = try await template("shop")
        #expect(try names == [Path.name(path)])
    }

    @Test func `a build that throws leaves nothing behind`() async throws {
        await #expect(throws: FileError.self) {
            try await self.cache.template(ContentDigest()) { path in
                try Disk().append([1], to: path)
                throw FileError(.write, path, code: ENOSPC)
            } take: {
                $0
            }
        }
        #expect(try names.isEmpty)
    }

    @Test func `a template that fails to be written leaves nothing that can be taken for one`() async throws {
        let full = TemplateCache(packageRoot: root, on: FullDisk())
        let error = await #expect(throws: FileError.self) {
            try await full.template(ContentDigest()) {
                try Disk().append([1, 2, 3, 4], to: $0)
            } take: {
                $0
            }
        }
        #expect(error?.code == ENOSPC)
        #expect(try names.isEmpty)
    }

    @Test func `a driver that saves nothing makes no template`() async throws {
        await #expect(throws: FileError.self) {
            try await self.cache.template(ContentDigest()) { _ in
            } take: {
                $0
            }
        }
        #expect(try names.isEmpty)
    }

    @Test func `of old templates only the newest are kept`() async throws {
        for number in 0..<20 {
            let path = try await template("shop \(number)")
            let made = Date(timeIntervalSinceNow: TimeInterval(number - 7200))
            try FileManager.default.setAttributes([.modificationDate: made], ofItemAtPath: path)
        }
        let newest = try await template("library")
        #expect(try names.count == TemplateCache.kept)
        #expect(try names.contains(Path.name(newest)))
        _ = try await template("shop 19")
        #expect(buildCount == 21)
    }

    @Test func `templates of a run that may be going on are kept, however many they are`() async throws {
        for number in 0..<30 { _ = try await template("shop \(number)") }
        for number in 0..<30 { _ = try await template("shop \(number)") }
        #expect(buildCount == 30)
    }

    @Test func `a digest tells the borders of its parts`() {
        var (left, right) = (ContentDigest(), ContentDigest())
        for part in ["ab", "c"] { left.add(part) }
        for part in ["a", "bc"] { right.add(part) }
        #expect(left != right)
        #expect(ContentDigest(of: [0]) != ContentDigest(of: [0, 0]))
        #expect(ContentDigest(of: []).text.utf8.count == 32)
    }
}

/// A disk on which templates find no room: what is appended stays half, what is written whole is not there.
private struct FullDisk: FileSystem {
    private let disk = Disk()

    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        throw FileError(.write, path, code: ENOSPC)
    }

    func append(_ bytes: [UInt8], to path: String) throws(FileError) {
        try disk.append(Array(bytes.prefix(bytes.count / 2)), to: path)
        if !bytes.isEmpty { throw FileError(.append, path, code: ENOSPC) }
    }

    func kind(of path: String) throws(FileError) -> FileKind? { try disk.kind(of: path) }
    func read(_ path: String) throws(FileError) -> [UInt8]? { try disk.read(path) }
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] { try disk.entries(of: folder) }
    func remove(_ path: String) throws(FileError) { try disk.remove(path) }
    func removeEmptyFolder(_ path: String) throws(FileError) { try disk.removeEmptyFolder(path) }
    func resolved(_ path: String) -> String? { disk.resolved(path) }
    func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R { try disk.locked(path, body) }
}
