import AccordDiff
import AccordFiles
import AccordJSON
import AccordSnapshots
import Testing

/// The bookshop after a change: its contract, and thirty snapshots that wait for a decision, of every kind.
struct BookshopDrift {
    static let target = "BookshopTests"
    static let paths = snapshots.map { "\(target)/\($0.path)" }
    /// When all was received, in milliseconds since 1970.
    private static let time = 1_772_000_000_000
    /// The only test of the run that has what no test needs.
    private static let passing = "\(target).MailArticle/LaterTests/snapshots()"

    /// This repository's folder.
    private static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(4).joined(separator: "/")

    let package: SamplePackage
    /// What a complete run has told: without it nothing is unused.
    private let tests: FakeTests

    init() async throws {
        package = try SamplePackage()
        tests = try FakeTests(
            swiftTesting: Self.script, listed: [FakeTests.listed(Self.passing)], in: package.root)
        try Self.copy("contracts", to: package)
        for snapshot in Self.snapshots { try put(snapshot) }
        let events = Self.snapshots.compactMap { snapshot -> String? in
            if case .unused = snapshot.kind { return nil }
            let path = "\(Self.target)/\(snapshot.path)"
            return
                #"{"v":1,"event":"snapshot","time":NOW,"path":"\#(path)","id":"\#(path)","verdict":"differs"}"#
        }
        try package.write(events.joined(separator: "\n") + "\n", to: "events")
        try #require(try await tests.accord().code != 2)
    }

    /// What waits was received by this run; of the rest nothing is told.
    private static let script = """
        sed "s/NOW/$(date +%s%3N)/" events >> "$PWD/.build/accord/runs/$ACCORD_RUN/bundle-$$.jsonl"
        tell testStarted '\(passing)'; tell testEnded '\(passing)'; tell runEnded ''
        """

    // MARK: - What this repository has stored

    static func stored(_ path: String) throws -> String {
        let bytes = try Disk().read("\(repository)/__snapshots__/\(target)/\(path)")
        return String(decoding: try #require(bytes, "the snapshot \(path)"), as: UTF8.self)
    }

    /// A text in which each of these occurs and is replaced.
    static func replacing(_ replacements: [(String, String)], in text: String) throws -> String {
        var bytes = Array(text.utf8)
        for (old, new) in replacements {
            let parts = bytes.split(of: Array(old.utf8))
            try #require(parts.count > 1, "\(old) occurs")
            bytes = Array(parts.joined(separator: new.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func copy(_ folder: String, to package: SamplePackage) throws {
        for entry in try Disk().entries(of: "\(repository)/\(folder)") {
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .directory {
                try copy(path, to: package)
            } else {
                let bytes = try Disk().read("\(repository)/\(path)")
                try Disk().write(try #require(bytes), to: "\(package.root)/\(path)")
            }
        }
    }

    // MARK: - What becomes of it

    /// All that is stored once the session is over, and what waits then.
    ///
    /// Asked for before the session begins.
    func expected() throws -> (stored: [String: [UInt8]], waiting: [String]) {
        var stored = try package.storedFiles()
        var waiting: [String] = []
        for snapshot in Self.snapshots {
            let path = "\(Self.target)/\(snapshot.path)"
            switch try BookshopSession.ending(of: snapshot.path) {
            case .accepted:
                stored[path] = try package.pending.entry(path)?.new
                if case .renamed(let former, _) = snapshot.kind { stored["\(Self.target)/\(former)"] = nil }
            case .rejected: break
            case .deleted: stored[path] = nil
            case .waiting: waiting.append(path)
            case .stored(let text): stored[path] = Array(text.utf8)
            }
        }
        return (stored, waiting)
    }

    // MARK: - What waits

    private func put(_ snapshot: DriftedSnapshot) throws {
        func base(_ path: String = snapshot.path) throws -> String { try snapshot.text ?? Self.stored(path) }
        switch snapshot.kind {
        case .changed(let changes):
            try put(snapshot, base(), try Self.replacing(changes, in: base()))
        case .damaged(let damage):
            try put(snapshot, Self.replacing(damage, in: base()), try base(), reason: "damaged")
        case .conflict(let changes, let since):
            try put(snapshot, base(), try Self.replacing(changes, in: base()))
            try store(Self.replacing(since, in: base()), snapshot.path)
        case .renamed(let former, let changes):
            try put(snapshot, nil, try Self.replacing(changes, in: base(former)))
            try store(base(former), former)
        case .new(let text): try put(snapshot, nil, text)
        case .binary(let old, let new): try put(snapshot, old, new, reason: "differs")
        case .unused: try store(base(), snapshot.path)
        }
    }

    private func store(_ text: String, _ path: String) throws {
        try package.tree.write(Array(text.utf8), to: "\(Self.target)/\(path)")
    }

    private func put(
        _ snapshot: DriftedSnapshot, _ base: String?, _ new: String, reason: String? = nil
    ) throws {
        try put(
            snapshot, base.map { Array($0.utf8) }, Array(new.utf8),
            reason: reason ?? (base == nil ? "missing" : "differs"))
    }

    private func put(
        _ snapshot: DriftedSnapshot, _ base: [UInt8]?, _ new: [UInt8], reason: String
    ) throws {
        let path = "\(Self.target)/\(snapshot.path)"
        let diff = LineDiff(old: base ?? [], new: new)
        let description: JSON = [
            "version": 1, "path": JSON(path), "snapshot": JSON(path), "target": JSON(Self.target),
            "test": JSON(snapshot.test), "file": JSON(snapshot.file), "line": 12,
            "expression": ".expectSnapshot()", "format": "txt", "run": "1", "reason": JSON(reason),
            "recordedAt": JSON(Self.time), "base": base.map { JSON(SHA256.digest(of: $0)) } ?? .null,
            "new": JSON(SHA256.digest(of: new)), "added": JSON(diff.addedCount),
            "removed": JSON(diff.removedCount),
        ]
        if let base { try package.tree.write(base, to: path) }
        let meta = try #require(PendingMeta(json: description))
        try package.pending.write(PendingEntry(meta: meta, new: new, base: base, patch: []))
    }
}

extension [UInt8] {
    /// The parts between the occurrences of a text.
    fileprivate func split(of separator: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var rest = self[...]
        while let byte = rest.first {
            if rest.starts(with: separator) {
                parts.append([])
                rest = rest.dropFirst(separator.count)
            } else {
                parts[parts.count - 1].append(byte)
                rest = rest.dropFirst()
            }
        }
        return parts
    }
}
