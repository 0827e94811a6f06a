import AccordConfiguration
import Testing

@testable import AccordSnapshots

@Suite struct TextComparisonTests {
    private let style = DocumentStyle(keyOrder: .free)

    private func verdict(_ received: [UInt8], _ stored: String) throws -> Verdict {
        try Comparison(.text(received), with: Array(stored.utf8), style: style).verdict
    }

    @Test(arguments: [
        ("<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", 1), ("1\n2\n<<<<<<< a\n=======\n>>>>>>> b", 3),
        ("<<<<<<<a\n\n<<<<<<< a\n>>>>>>> b", 3), ("<<<<<<< a\n<<<<<<< a\n>>>>>>> b", 1),
    ])
    func `the marks of a merge are found at the starts of lines`(text: String, line: Int) throws {
        #expect(try verdict([], text) == .damaged(.conflictMarkers(line: line)))
    }

    @Test(arguments: [
        "x <<<<<<< a\n>>>>>>> b\n", "<<<<<<< a\n", ">>>>>>> b\n<<<<<<< a\n", "<<<<<<< a\n x>>>>>>> b\n", "<",
    ])
    func `what only looks like a merge is a difference`(text: String) throws {
        #expect(try verdict([], text) == .differs)
    }

    @Test func `bytes that are no UTF-8 compare as they are`() throws {
        let bytes: [UInt8] = [0x61, 0xFF, 0x0A]
        #expect(try Comparison(.text(bytes), with: bytes, style: style).verdict == .matched)
        #expect(try Comparison(.text(bytes), with: [0x61, 0xFE, 0x0A], style: style).verdict == .differs)
    }
}
