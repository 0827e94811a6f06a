import TestSupport
import Testing

@testable import AccordSnapshots

@Suite struct FileNameTests {
    @Test(arguments: [
        ("BookTests", "BookTests"),
        ("lists()", "lists"),
        ("`ordering a book reserves it`()", "ordering-a-book-reserves-it"),
        ("finds(title:limit:)", "finds(title=limit=)"),
        ("`re-ordering`()", "re%2Dordering"),
        ("v1.2", "v1%2E2"),
        ("a/b", "a%2Fb"),
        ("..", "%2E%2E"),
        ("~2", "%7E2"),
        ("user@example", "user%40example"),
        ("Bücher und 本", "Bücher-und-本"),
        ("`says \"no\"`()", "says-%22no%22"),
        ("a\u{0}b\n", "a%00b%0A"),
        ("", "%"),
        ("100%", "100%25"),
    ])
    func `a name is readable as a file name`(name: String, expected: String) {
        #expect(FileName.component(name) == expected)
    }

    @Test func `different names never share a file`() {
        var generator = Seeded(7)
        let alphabet = Array("ab -%.~=:/@é\u{301}e`()A").map(String.init)
        var names: [String: String] = [:]
        for _ in 0..<20_000 {
            let name = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }.joined()
            // Back-ticks around a name and `()` behind it belong to the language, not to the name.
            guard !name.contains("`"), !name.hasSuffix("()") else { continue }
            let file = FileName.component(name)
            let other = names[file]
            #expect(
                other == nil || other.map { Array($0.utf8) } == Array(name.utf8),
                "\(name) and \(other ?? "") give \(file)")
            names[file] = name
        }
    }

    @Test func `of a snapshot's name nothing is left out`() {
        let owner = SnapshotOwner(target: "T", components: ["t()"])
        let paths = ["a", "a()", "`a`", "`a`()", "a`", "()", ""].map {
            SnapshotID(owner: owner, label: .named($0), fileExtension: "txt").path
        }
        #expect(Set(paths).count == paths.count)
        #expect(paths[0] == "T/t.a.txt")
        #expect(paths[1] == "T/t.a().txt")
    }

    @Test func `a long name is cut to 120 bytes and keeps its hash`() {
        let one = FileName.component(String(repeating: "wort ", count: 60) + "1")
        let two = FileName.component(String(repeating: "wort ", count: 60) + "2")
        #expect(one.utf8.count <= 120)
        #expect(one != two)
        #expect(one.dropLast(10).hasSuffix("~"))
    }
}
