import AccordSnapshots
import Testing

/// A package with snapshots of every kind that a review can show, some that no test needs among them.
struct EveryKind {
    let package: SamplePackage
    /// What a complete run has told: without it nothing is unused.
    private let tests: FakeTests

    /// In the order in which a review lists them.
    static let paths = (Array(pending.keys) + unused).sorted()

    static let unused = (0..<4).map { "T/S/unused-\($0).json" }

    private struct Content {
        var base: [UInt8]?
        var new: [UInt8]
        var reason: String?
    }

    /// Four of each.
    private static let pending = (0..<4).reduce(into: [String: Content]()) { all, index in
        for (name, content) in contents(index) { all["BookTests/\(index)-\(name)"] = content }
    }

    private static func contents(_ index: Int) -> [String: Content] {
        [
            "new.json": change(nil, "{\n  \"id\": \(index)\n}\n"),
            "changed.json": change("{\n  \"a\": \(index),\n  \"b\": []\n}\n", "{\n  \"a\": \(index)\n}\n"),
            "new.txt": change(nil, ""),
            "changed.txt": change("Dune\nEmma \(index)\n", "Dune\r\nKim \(index)"),
            "exchange.http": change(exchange("200 OK", "[]"), exchange("200 OK", "[\(index)]")),
            "feed.xml": change("<feed><entry>\(index)</entry></feed>\n", "<feed/>\n"),
            "cover.bin": Content(base: [0, 255, 1], new: [0, 255, UInt8(index)] + [UInt8](128...255)),
            "damaged.json": Content(base: Array("{".utf8), new: Array("{}\n".utf8), reason: "damaged"),
            "gone.txt": change("one\ntwo\n", "\u{202E}\u{200B}\(index)\n"),
        ]
    }

    private static func change(_ base: String?, _ new: String) -> Content {
        Content(base: base.map { Array($0.utf8) }, new: Array(new.utf8))
    }

    private static func exchange(_ status: String, _ body: String) -> String {
        "GET /books HTTP/1.1\naccept: application/json\n\nHTTP/1.1 \(status)\n"
            + "content-type: application/json\n\n\(body)\n"
    }

    /// What waits was received by this run; of the rest nothing is told.
    private static let script = """
        sed "s/NOW/$(date +%s%3N)/" events >> "$PWD/.build/accord/runs/$ACCORD_RUN/bundle-$$.jsonl"
        \(FakeTests.passing)
        """

    init() async throws {
        package = try SamplePackage()
        tests = try FakeTests(swiftTesting: Self.script, listed: FakeTests.both, in: package.root)
        let events = Self.pending.keys.map {
            #"{"v":1,"event":"snapshot","time":NOW,"path":"\#($0)","id":"\#($0)","verdict":"differs"}"#
        }
        try package.write(events.joined(separator: "\n") + "\n", to: "events")
        for (path, content) in Self.pending {
            try package.put(path, base: content.base, new: content.new, reason: content.reason)
        }
        for path in Self.unused { try package.tree.write(Array("{}\n".utf8), to: path) }
        try #require(try await tests.accord().code != 2)
    }
}
