import Testing

@testable import AccordConfiguration

struct KeyNameTests {
    @Test(arguments: [
        "a", "A", "?", "/", "é", "漢", "n", "1", "space", "page-down", "tab", "ctrl-x", "ctrl-a",
    ])
    func `a character, a word for a key and control with a letter name a key`(_ text: String) {
        #expect(KeyName(text)?.text == text)
    }

    @Test(arguments: [
        "", " ", "ab", "spce", "Space", "ctrl", "ctrl-", "ctrl-X", "ctrl-xy", "ctrl-1", "ctrl-é", "\u{1B}",
        "\t",
        "\u{301}", "e\u{301}", "\u{200B}", "\u{A0}", "\u{E000}", "👩‍👩‍👧", "f1",
    ])
    func `what no terminal sends as one key that can be seen is no name`(_ text: String) {
        #expect(KeyName(text) == nil)
        #expect(!KeyName.isReserved(text))
    }

    @Test(arguments: [
        "enter", "return", "esc", "escape", "y", "ctrl-c", "ctrl-d", "ctrl-z", "ctrl-h", "ctrl-i", "ctrl-j",
        "ctrl-m",
    ])
    func `a key that answers, leaves or is another to terminals is reserved`(_ text: String) {
        #expect(KeyName.isReserved(text))
        #expect(KeyName(text) == nil)
    }

    @Test func `a list is refused whole where one of its names is`() {
        #expect(KeyName.list("j  down")?.map(\.text) == ["j", "down"])
        #expect(KeyName.list("j dwn") == nil)
        #expect(KeyName.list(" ") == nil)
    }
}
