import Testing

@testable import AccordReview

struct FieldEntryTests {
    private func rows(_ value: String, columns: Int) -> [String] {
        FieldEntry("file", value, .plain).rows(in: columns).map { $0.painted(.plain) }
    }

    @Test func `a long value goes on below its own start, divided at words`() {
        let words = "nothing is left that could be asserted by it"
        #expect(
            rows(words, columns: 40) == [
                "file     nothing is left that could be", "         asserted by it",
            ])
    }

    @Test func `a word that is longer than its room is cut`() {
        let path = String(repeating: "x", count: 40)
        #expect(
            rows(path, columns: 40) == ["file     \(path.prefix(31))", "         \(path.suffix(9))"])
    }

    @Test func `on a narrow screen all columns are used`() {
        #expect(rows("one two three four", columns: 20) == ["file     one two thr", "ee four"])
    }

    @Test(arguments: [38, 39])
    func `an empty value leaves its name`(_ columns: Int) {
        #expect(rows("", columns: columns) == ["file     "])
    }
}
