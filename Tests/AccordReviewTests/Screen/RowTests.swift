import Testing

@testable import AccordReview

struct RowTests {
    @Test(arguments: [
        ("ab", 4, "ab  "), ("abcd", 4, "abcd"), ("abcde", 4, "abcd"), ("a漢字", 4, "a漢 "), ("漢", 1, " "),
        ("", 0, ""),
    ])
    func `a row is filled or cut to its width`(_ text: String, _ columns: Int, _ fitted: String) {
        #expect(Row(text).fitted(to: columns).painted(.plain) == fitted)
    }

    @Test func `a row is wrapped between glyphs and never inside one`() {
        let rows = Row("ab漢\t字").wrapped(to: 3).map { $0.painted(.plain) }
        #expect(rows == ["ab", "漢", "\\t", "字"])
    }

    @Test func `neighbours of one ink are painted together`() {
        var row = Row("ab", .added)
        row.append("cd", .added)
        row.append("e", .removed)
        #expect(row.painted(.ansi) == "\u{1B}[32mabcd\u{1B}[0m\u{1B}[31me\u{1B}[0m")
    }
}
