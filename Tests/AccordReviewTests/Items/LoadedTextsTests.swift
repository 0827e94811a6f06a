import Testing

@testable import AccordReview

struct LoadedTextsTests {
    private func texts(_ details: ReviewDetail...) -> LoadedTexts {
        details.reduce(into: LoadedTexts()) { $0.insert($1) }
    }

    @Test(arguments: [("dune", true), ("EMMA", true), ("kim", false), ("", true)])
    func `what is stored and what was received is found`(_ text: String, _ isFound: Bool) {
        let texts = texts(ReviewFixture.detail("a", old: "Dune\n", new: "Emma\n"))
        #expect(texts.contain(Needle(text), at: "a") == isFound)
        #expect(!texts.contain(Needle(text), at: "b"))
    }

    @Test func `a text that came anew takes the place of the old one`() {
        let texts = texts(
            ReviewFixture.detail("a", old: nil, new: "Dune\n"),
            ReviewFixture.detail("a", old: nil, new: "Emma\n"))
        #expect(!texts.contain(Needle("Dune"), at: "a"))
    }

    @Test func `what is beyond the bound is not kept`() {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: LoadedTexts.room)
        let texts = texts(
            ReviewFixture.detail("a", old: nil, new: "Dune\n"),
            ReviewFixture.detail("b", old: nil, new: long))
        #expect(texts.hold("a"))
        #expect(!texts.hold("b"))
    }

    @Test(arguments: [("é", "É", false), ("É", "É", true), ("@", "`", false)])
    func `only letters of ASCII are small and large at once`(_ a: String, _ b: String, _ isFound: Bool) {
        #expect(Needle(a).occurs(in: Array(b.utf8)) == isFound)
    }
}
