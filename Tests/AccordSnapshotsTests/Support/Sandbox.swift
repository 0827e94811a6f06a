import AccordConfiguration
import AccordFiles
import AccordHTTP
import AccordJSON
import AccordJournal
import AccordReport
import Foundation

@testable import AccordSnapshots

/// A package in a temporary folder, with its snapshots; gone when the test lets go of it.
final class Sandbox: Sendable {
    let root: String
    let runs: Runs
    let owner = SnapshotOwner(target: "ShopTests", components: ["BookTests", "lists()"])

    init() throws {
        root = NSTemporaryDirectory() + "accord-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        runs = Runs(folder: "\(root)/runs")
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    var tree: SnapshotTree { SnapshotTree(root: "\(root)/__snapshots__") }
    var pending: PendingStore { PendingStore(root: "\(root)/__snapshots__/.pending") }
    var decisions: Decisions { Decisions(tree: tree, pending: pending) }

    /// A process of its own: nothing that an earlier one learnt is known to it.
    func snapshots(files: any FileSystem = Disk()) -> Snapshots {
        Snapshots(
            packageRoot: root, tree: SnapshotTree(root: tree.root, files: files),
            pending: PendingStore(root: pending.root, files: files), journal: Journal(runs: runs, run: "1"),
            run: "1")
    }

    @discardableResult
    func check(
        _ json: JSON, named name: String? = nil, mode: RecordMode = .pending, redacting: [Redaction] = [],
        scopeRedactions: [Redaction] = [], allowing: [SnapshotAllowance] = [],
        session: SnapshotSession = SnapshotSession(), isParameterized: Bool = false, line: Int = 7,
        in snapshots: Snapshots? = nil
    ) -> SnapshotOutcome {
        let test = SnapshotRequest.Test(owner: owner, isParameterized: isParameterized, session: session)
        var request = SnapshotRequest(
            json, as: .json, named: name, redacting: redacting, by: test, mode: mode, keyOrder: .free,
            at: CallSite(
                fileID: "ShopTests/BookTests.swift", filePath: "/shop/BookTests.swift", line: line, column: 3)
        )
        request.scopeRedactions = scopeRedactions
        request.allowances = allowing
        return (snapshots ?? self.snapshots()).check(request)
    }

    static let path = "ShopTests/BookTests/lists.json"

    func stored(_ path: String = Sandbox.path) throws -> String? {
        try Disk().read("\(tree.root)/\(path)").map { String(decoding: $0, as: UTF8.self) }
    }

    func store(_ text: String, at path: String = Sandbox.path) throws {
        try Disk().write(Array(text.utf8), to: "\(tree.root)/\(path)")
    }

    /// Every file below `__snapshots__`, by its path.
    func files() -> [String: [UInt8]] {
        let names = FileManager.default.enumerator(atPath: tree.root)?.compactMap { $0 as? String } ?? []
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                ((try? Disk().read("\(tree.root)/\(name)")) ?? nil).map { (name, $0) }
            })
    }
}

extension SnapshotOutcome {
    var rules: [String] { findings.map(\.rule.id) }
    var isFailure: Bool { findings.contains { $0.severity == .error } }
}
