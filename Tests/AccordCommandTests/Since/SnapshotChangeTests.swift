import Testing

@testable import AccordCommand

struct SnapshotChangeTests {
    private func read(_ fields: String...) -> [SnapshotChange] {
        SnapshotChange.read(fields.flatMap { Array($0.utf8) + [0] })
    }

    private func head(_ status: String) -> String { ":100644 100644 0a 0b \(status)" }

    @Test(arguments: [
        ("A", SnapshotChange.Kind.added), ("M", .changed), ("D", .removed), ("T", .changed), ("U", .changed),
    ])
    func `the letter says the kind`(letter: String, kind: SnapshotChange.Kind) {
        #expect(
            read(head(letter), "a.txt", "3\t1\ta.txt")
                == [SnapshotChange(kind: kind, path: "a.txt", added: 3, removed: 1)])
    }

    @Test func `a rename has two paths, in both lists`() {
        #expect(
            read(
                head("R086"), "old.txt", "new.txt", head("M"), "z.txt", "1\t2\t", "old.txt", "new.txt",
                "5\t0\tz.txt")
                == [
                    SnapshotChange(
                        kind: .renamed, path: "new.txt", formerPath: "old.txt", added: 1, removed: 2),
                    SnapshotChange(kind: .changed, path: "z.txt", added: 5, removed: 0),
                ])
    }

    @Test func `binary content has no lines`() {
        #expect(
            read(head("M"), "a.bin", "-\t-\ta.bin")
                == [SnapshotChange(kind: .changed, path: "a.bin", added: nil, removed: nil)])
    }

    @Test func `a name may hold tabs and line breaks, and two Unicode forms are two names`() {
        let changes = read(
            head("A"), "a\tb\n.txt", head("A"), "\u{E9}", head("A"), "e\u{301}",
            "1\t0\ta\tb\n.txt", "2\t0\t\u{E9}", "3\t0\te\u{301}")
        #expect(changes.map(\.path.utf8.count) == [8, 2, 3])
        #expect(changes.map(\.added) == [1, 2, 3])
    }

    @Test func `nothing is no change`() {
        #expect(SnapshotChange.read([]).isEmpty)
    }

    @Test func `what is cut off anywhere is read as far as it goes`() {
        let whole = Array("\(head("R100"))\0a\0b\0\(head("M"))\0c\0001\t1\t\0a\0b\0002\t2\tc\0".utf8)
        for end in whole.indices { #expect(SnapshotChange.read(Array(whole[..<end])).count <= 2) }
    }
}
