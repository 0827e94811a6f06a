import Testing

@testable import AccordCommand

struct LineReaderTests {
    @Test(arguments: [
        ([], []), ([""], []), (["a"], ["a"]), (["a\n"], ["a"]), (["a", "b\nc"], ["ab", "c"]),
        (["\n\n"], ["", ""]), (["a\nb\n", "c\n"], ["a", "b", "c"]), (["a", "\n", "b"], ["a", "b"]),
    ])
    func `lines come whole, however they arrive`(_ chunks: [String], _ lines: [String]) {
        var waiting = chunks.map { Array($0.utf8) }[...]
        var reader = LineReader { waiting.popFirst() }
        var read: [String] = []
        while let line = reader.next() { read.append(String(decoding: line, as: UTF8.self)) }
        #expect(read == lines)
    }
}
