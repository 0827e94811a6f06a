import AccordFiles
import AccordSnapshots

/// Finds what swift-snapshot-testing has stored, and carries out what has been decided about it.
struct MigrationRun<Files: FileSystem> {
    let root: String
    let files: Files
    let tree: SnapshotTree
    /// Removes what it has copied.
    var moves = false
    var isDryRun = true

    /// - Parameter folder: where to look, absolute.
    /// - Throws: `FileError` or `StoreError` where a file cannot be read or written.
    func run(in folder: String) throws -> MigrationReport {
        let paths = try snapshots(in: folder).sorted()
        var sources: [String: [ForeignTest]] = [:]
        for source in Set(paths.compactMap { ForeignSnapshot($0)?.source }) {
            sources[source] = try files.read("\(root)/\(source)").map {
                SwiftText(String(decoding: $0, as: UTF8.self)).foreignTests
            }
        }
        var report = MigrationReport(moves: moves, isDryRun: isDryRun)
        for step in Migration(paths: paths, sources: sources).steps {
            report.add(try perform(step))
        }
        return report
    }

    /// - Returns: the step as it turned out: what is stored already is never written over, and a secret never stored.
    private func perform(_ step: MigrationStep) throws -> MigrationStep {
        guard case .take(let path, _) = step.decision,
            let bytes = try files.read("\(root)/\(step.path)")
        else { return step }
        if let stored = try tree.read(path) {
            guard stored == bytes else {
                return MigrationStep(path: step.path, decision: .leave(.taken(path)))
            }
        } else if let secret = FoundSecret.all(in: bytes).min(by: { $0.line < $1.line }) {
            let obstacle = MigrationObstacle.secret(secret.name, line: secret.line)
            return MigrationStep(path: step.path, decision: .leave(obstacle))
        } else if !isDryRun {
            try tree.write(bytes, to: path)
        }
        if moves, !isDryRun { try files.remove("\(root)/\(step.path)") }
        return step
    }

    /// The files below every folder of that name; links are not followed.
    private func snapshots(in folder: String) throws(FileError) -> [String] {
        var found: [String] = []
        let isInside = folder.split(separator: "/").contains { $0 == ForeignSnapshot.folder }
        for entry in try files.entries(of: folder) where !entry.name.hasPrefix(".") {
            let path = "\(folder)/\(entry.name)"
            switch entry.kind {
            case .directory: found += try snapshots(in: path)
            case .file: if isInside { found.append(Path.relative(path, to: root)) }
            case .link, .other: continue
            }
        }
        return found
    }
}
