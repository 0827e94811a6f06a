import Foundation
import TestSupport
import Testing

@testable import AccordSnapshots

/// What is taken for a rename, and which of several.
struct RenamesTests {
    /// Texts by their paths, as `former -> new`, sorted.
    private func pairs(_ received: [String: String], _ unused: [String: String]) -> [String] {
        let texts = unused.merging(received) { $1 }
        let renames = Renames.pairs(
            of: received.map { Self.received($0.key, $0.value) },
            with: unused.map { Self.unused($0.key, $0.value) }
        ) { Array((texts[$0.path] ?? "").utf8) }
        return renames.map { "\($0.former.path) -> \($0.received.path)" }.sorted()
    }

    static func received(_ path: String, _ text: String) -> PendingMeta {
        let digest = SHA256.digest(of: Array(text.utf8))
        return PendingMeta(
            id: PendingMeta.id(of: path), path: path, snapshot: path, target: "T", test: "t", file: "T.swift",
            line: 1, expression: "", format: "txt", run: "1", reason: .missing, recordedAt: 1,
            newDigest: digest, added: 1, removed: 0)
    }

    static func unused(_ path: String, _ text: String) -> PendingMeta {
        PendingMeta.unused(path, stored: Array(text.utf8), test: nil)
    }

    @Test func `equal texts are a rename`() {
        #expect(pairs(["T/S/new.txt": "1\n"], ["T/S/old.txt": "1\n"]) == ["T/S/old.txt -> T/S/new.txt"])
    }

    @Test(arguments: [
        ("a\nb\nc\nd\n", true), ("a\nb\nx\ny\n", true), ("a\nx\ny\nz\n", false), ("w\nx\ny\nz\n", false),
        ("a\nb\nc\nd\ne\nf\ng\nh\n", true), ("a\nb\nc\nd\ne\nf\ng\nh\ni\n", false),
        ("d\nc\nb\na\n", true), ("", false),
    ])
    func `a text is similar where half of the longer one stands in lines of both`(
        _ text: String, _ isSimilar: Bool
    ) {
        let pairs = pairs(["T/S/new.txt": text], ["T/S/old.txt": "a\nb\nc\nd\n"])
        #expect(pairs.isEmpty != isSimilar)
    }

    @Test func `long lines weigh more than short ones`() {
        let long = String(repeating: "x", count: 40)
        #expect(pairs(["T/S/n.txt": "{\n}\n\(long)1\n"], ["T/S/o.txt": "{\n}\n\(long)2\n"]).isEmpty)
        #expect(pairs(["T/S/n.txt": "{\n1\n\(long)\n"], ["T/S/o.txt": "[\n2\n\(long)\n"]).count == 1)
    }

    @Test func `only texts of one format are paired`() {
        #expect(pairs(["T/S/new.txt": "1\n2\n"], ["T/S/old.json": "1\n2\n"]).isEmpty)
        #expect(pairs(["T/S/new.txt": "1\n2\n"], ["T/S/old.json": "1\n2\n3\n"]).isEmpty)
    }

    @Test func `an equal text goes before a similar one with a better name`() {
        #expect(
            pairs(["T/S/new.txt": "1\n2\n"], ["T/S/newer.txt": "1\n3\n", "U/old.txt": "1\n2\n"])
                == ["U/old.txt -> T/S/new.txt"])
    }

    @Test func `the most alike are paired first`() {
        #expect(
            pairs(
                ["T/S/n1.txt": "a\nb\nc\nx\n", "T/S/n2.txt": "a\nb\nc\nd\ne\n"],
                ["T/S/o1.txt": "a\nb\nc\nd\n", "T/S/o2.txt": "a\nb\nx\ny\n"])
                == ["T/S/o1.txt -> T/S/n2.txt", "T/S/o2.txt -> T/S/n1.txt"])
    }

    @Test(arguments: [
        // A target was renamed, a suite, a test, a suite and a test.
        ("U/S/a.txt", "T/S/a.txt"), ("T/New/a.x.txt", "T/Old/a.x.txt"), ("T/S/new.x.txt", "T/S/old.x.txt"),
        ("T/New/new.x.txt", "T/Old/old.x.txt"), ("T/New/new~2.txt", "T/Old/old~2.txt"),
        ("T/New/new.y.txt", "T/Old/old.x.txt"),
    ])
    func `what is equally alike goes by the name`(_ new: String, _ former: String) {
        for text in ["1\n2\n", "1\n3\n"] {
            let decoys = ["A/B/d.z.txt", "Z/B/d.z.txt"]
            let unused = Dictionary(uniqueKeysWithValues: (decoys + [former]).map { ($0, "1\n2\n") })
            #expect(pairs([new: text], unused) == ["\(former) -> \(new)"])
        }
    }

    @Test func `each is paired once, and what has no partner stays`() {
        #expect(
            pairs(
                ["T/S/n1.txt": "1\n", "T/S/n2.txt": "1\n", "T/S/n3.txt": "1\n"],
                ["T/S/o1.txt": "1\n", "T/S/o2.txt": "1\n"])
                == ["T/S/o1.txt -> T/S/n1.txt", "T/S/o2.txt -> T/S/n2.txt"])
    }

    @Test(arguments: 0..<20)
    func `the order of the lists makes no difference, and no path is in two pairs`(_ seed: Int) {
        var random = Seeded(seed)
        let texts = (0..<40).map { _ in
            (0..<random.below(6)).map { _ in "\(random.below(4))\n" }.joined()
        }
        let received = (0..<20).map { Self.received("T/S\($0 % 3)/n\($0).txt", texts[$0]) }
        let unused = (20..<40).map { Self.unused("T/S\($0 % 3)/o\($0).txt", texts[$0]) }
        let lookup = Dictionary(
            uniqueKeysWithValues: zip((received + unused).map(\.path), texts.map { Array($0.utf8) }))
        let first = Renames.pairs(of: received, with: unused) { lookup[$0.path] }
        let again = Renames.pairs(
            of: received.shuffled(using: &random), with: unused.shuffled(using: &random)
        ) { lookup[$0.path] }
        #expect(first == again)
        #expect(Set(first.map(\.received.path)).count == first.count)
        #expect(Set(first.map(\.former.path)).count == first.count)
    }

    @Test func `of equal texts none is read`() {
        let renames = Renames.pairs(
            of: [Self.received("T/n.txt", "1\n")], with: [Self.unused("T/o.txt", "1\n")]
        ) { _ in
            Issue.record("read")
            return nil
        }
        #expect(renames.count == 1)
    }

    @Test func `a text that is too long is paired with an equal one only`() {
        let long = String(repeating: "line\n", count: SimilarTexts.longest)
        #expect(pairs(["T/n.txt": long], ["T/o.txt": long]).count == 1)
        #expect(pairs(["T/n.txt": long + "1\n"], ["T/o.txt": long]).isEmpty)
    }

    @Test(arguments: ["T/S/a new.txt", "T/S/a old.txt"])
    func `a text that is far too long keeps no others from being paired`(_ path: String) {
        let long = [UInt8](repeating: 0x0A, count: SimilarTexts.room + 1)
        let texts = ["T/S/new.txt": "1\n2\n", "T/S/old.txt": "1\n2\n3\n"]
        let renames = Renames.pairs(
            of: ["T/S/a new.txt", "T/S/new.txt"].map { Self.received($0, $0) },
            with: ["T/S/a old.txt", "T/S/old.txt"].map { Self.unused($0, $0) }
        ) { $0.path == path ? long : Array((texts[$0.path] ?? "").utf8) }
        #expect(renames.map(\.received.path) == ["T/S/new.txt"])
    }

    @Test func `hundreds of texts that are alike cost little, and a renamed suite is found among them`() {
        let count = 500
        let received = (0..<count).map { Self.received("T/New/t\($0).txt", "\($0)a") }
        let unused = (0..<count).map { Self.unused("T/Old/t\($0).txt", "\($0)b") }
        let renames = Renames.pairs(of: received, with: unused) { meta in
            Array("{\n\"a\": 1,\n\"b\": 2\n}\n\(meta.reason == .unused ? "o" : "n")\n".utf8)
        }
        #expect(renames.count == count)
        #expect(renames.allSatisfy { $0.received.path.dropFirst(6) == $0.former.path.dropFirst(6) })
    }
}
