import TestSupport
import Testing

@testable import AccordSnapshots

struct SnapshotPathTests {
    @Test(arguments: [
        ("T/S/lists.json", "T/S/lists"), ("T/S/lists.first.json", "T/S/lists"),
        ("T/S/lists~2.json", "T/S/lists"), ("T/lists.json", "T/lists"),
        ("T/S/long~0123456789.json", "T/S/long~0123456789"),
        ("T/S/long~0123456789~2.json", "T/S/long~0123456789"),
        ("T/S/long~0123456789.name~abcdefabcd.json", "T/S/long~0123456789"),
        ("T/S/a.name~0123456789.json", "T/S/a"),
    ])
    func `the test is what stands in front of the snapshot's own name`(path: String, test: String) {
        #expect(SnapshotPath(path).test == test)
    }

    @Test(arguments: [("T/S/In/a.json", "T/S"), ("T/S/a.json", "T/S"), ("T/a.x.json", "T/a")])
    func `a trait reaches as far as its outermost suite, or its test`(path: String, scope: String) {
        #expect(SnapshotPath(path).outermostScope == scope)
    }

    @Test(arguments: [
        "README.md", "T/S/a", "T/S/a.json.orig", "T/S/a.json~", "T/S/a copy.json", "T/S/a.b.c.json",
        "T/S/.json", "T/S/a.", "T//a.json", "T/S/a#.json",
    ])
    func `a name that no test gives is foreign`(path: String) {
        #expect(!SnapshotPath(path).isAccords)
    }

    @Test(arguments: [
        "json", "a-b_c", "ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOPQ", "c++", "tmp", "bak", "orig", "rej", "swp",
        "swo", "",
    ])
    func `a test may take an extension exactly where its snapshot is Accord's own`(_ fileExtension: String) {
        #expect(
            SnapshotPath("T/S/a.\(fileExtension)").isAccords == FileName.isExtension(fileExtension))
    }

    @Test func `every name that a test may have is Accord's own`() {
        var generator = Seeded(5)
        let alphabet = Array("aZ09 -=~.%/`é\u{65}\u{301}漢🙂_(),+'\":\\")
        for _ in 0..<500 {
            let names = (0..<4).map { _ in
                String(
                    (0...Int.random(in: 0...40, using: &generator)).map { _ in
                        alphabet.randomElement(using: &generator) ?? "a"
                    })
            }
            let owner = SnapshotOwner(target: "Tests", components: [names[0], names[1]])
            for label in [SnapshotID.Label.named(names[2]), .unnamed(1), .unnamed(12)] {
                let path = SnapshotID(owner: owner, label: label, fileExtension: "json").path
                #expect(SnapshotPath(path).isAccords, "\(path)")
            }
        }
    }
}
