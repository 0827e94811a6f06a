import AccordJSON
import AccordReview
import AccordSnapshots
import Testing

@testable import AccordCommand

struct PathResolverTests {
    private func item(_ path: String) throws -> ReviewItem {
        let meta = try #require(
            PendingMeta(json: [
                "version": 1, "path": .init(path), "snapshot": "s", "reason": "missing", "recordedAt": 1,
                "new": "0",
            ]))
        return ReviewItem(meta: meta, kind: .new)
    }

    private func resolver(in folder: String) -> PathResolver {
        PathResolver(workingFolder: folder, packageRoot: "/package", snapshots: "/package/__snapshots__")
    }

    private func matches(_ path: String, from folder: String, among paths: [String]) throws -> [String] {
        try resolver(in: folder).matches(path, among: paths.map(item)).map(\.path)
    }

    @Test(arguments: [
        ("A/x.json", "/package"), ("__snapshots__/A/x.json", "/package"),
        ("./__snapshots__//A/./x.json", "/package"),
        ("/package/__snapshots__/A/x.json", "/elsewhere"), ("A/x.json", "/package/__snapshots__"),
        ("x.json", "/package/__snapshots__/A"), ("../A/x.json", "/package/__snapshots__/B"),
        ("../__snapshots__/A/x.json", "/package/Sources"),
        ("__snapshots__/A/x.json", "/package/Sources/Deep"),
        ("A/x.json", "/package/Sources"),
    ])
    func `a snapshot is found under every way to name it`(_ path: String, _ folder: String) throws {
        #expect(try matches(path, from: folder, among: ["A/x.json", "B/y.json"]) == ["A/x.json"])
    }

    @Test(arguments: [
        ("A", ["A/x.json", "A/B/y.json"]), ("A/", ["A/x.json", "A/B/y.json"]), ("A/B", ["A/B/y.json"]),
        ("__snapshots__", ["A/x.json", "A/B/y.json", "AB/z.json"]), ("A/x", []), ("x.json", []), ("../A", []),
        ("", []),
        ("a", []),
    ])
    func `a folder means all below it, and nothing that only begins alike`(
        _ path: String, _ found: [String]
    ) throws {
        #expect(try matches(path, from: "/package", among: ["A/x.json", "A/B/y.json", "AB/z.json"]) == found)
    }

    @Test func `the package's folder does not stand for its snapshots by accident`() throws {
        #expect(try matches(".", from: "/package", among: ["A/x.json"]) == ["A/x.json"])
    }

    @Test(arguments: [
        (".", true), ("./", true), ("__snapshots__", true), ("A/..", true), ("/package/__snapshots__/", true),
        ("A", false), ("__snapshots__/A", false), ("/package", false), ("", false),
    ])
    func `a path that may stand for all is known as such`(_ path: String, _ isWhole: Bool) {
        #expect(resolver(in: "/package").isWhole(path) == isWhole)
    }

    @Test func `a path that has two meanings is refused with both`() {
        #expect(throws: CommandError.ambiguous("A", meanings: ["B/A", "A"])) {
            try matches("A", from: "/package/__snapshots__/B", among: ["A/x.json", "B/A/y.json"])
        }
    }

    @Test func `paths are compared byte by byte`() throws {
        #expect(try matches("e\u{301}.json", from: "/package", among: ["\u{E9}.json"]).isEmpty)
    }
}
