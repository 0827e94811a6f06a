import AccordJSON
import AccordReport

/// Snapshots of one test that hold the same bytes: one of them may tell nothing.
struct DuplicateLint {
    private struct Key: Hashable {
        let test: String
        let fileExtension: String
        let digest: String
    }

    private var paths: [Key: [String]] = [:]

    mutating func add(_ path: String, _ bytes: [UInt8]) {
        let parts = SnapshotPath(path)
        let key = Key(
            test: parts.test, fileExtension: parts.fileExtension, digest: SHA256.digest(of: bytes))
        paths[key, default: []].append(path)
    }

    func findings(shown: (String) -> String) -> [Finding] {
        paths.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { group in
            Finding(
                .duplicate, severity: .note, subject: group[1],
                places: [group[1], group[0]].map { Place(shown($0)) }, actual: group[0],
                facts: ["count": .init(group.count)])
        }
    }
}
