import AccordConfiguration
import AccordJSON
import Testing

@testable import AccordSnapshots

@Suite struct FunctionFormatTests {
    private struct Refused: Error {}

    private func text<Value>(_ value: Value, _ format: SnapshotFormat<Value>) throws -> String {
        let style = DocumentStyle(keyOrder: .free, layout: format.layout, leniency: format.leniency)
        return String(
            decoding: try Comparison(format.content(value), with: nil, style: style).received, as: UTF8.self)
    }

    @Test func `each case stands below its input, an error behind a mark`() throws {
        let format = SnapshotFormat<[String]>.func(into: .lines) { (text: String) in
            guard !text.isEmpty else { throw Refused() }
            return text.lowercased() + "\n!"
        }
        #expect(
            try text(["A B", "", "> x\n! y"], format) == """
                > A B
                  a b
                  !
                >
                ! Refused()
                > > x
                > ! y
                  > x
                  ! y
                  !

                """)
        #expect(format.fileExtension == "txt")
    }

    @Test(arguments: [(["a\n"], ["a", ""]), (["a", "! b"], ["a\n! b"]), ([""], ["", ""]), ([" "], [""])])
    func `different cases never make the same transcript`(left: [String], right: [String]) throws {
        let format = SnapshotFormat<[String]>.func(into: .lines) { $0 + "x" }
        #expect(try text(left, format) != text(right, format))
    }

    @Test func `as JSON the cases are a list of inputs and outputs`() throws {
        let format = SnapshotFormat<[Int]>.func(into: SnapshotFormat<JSON>.json) { number -> JSON in
            guard number > 0 else { throw Refused() }
            return ["half": JSON(Double(number) / 2)]
        }
        let received = try JSON(parsing: text([1, 0], format))
        #expect(received == [["input": 1, "output": ["half": 0.5]], ["input": 0, "error": "Refused()"]])
        #expect(format.fileExtension == "json")
    }

    @Test func `the comparison of the inner format holds for each output`() throws {
        let format = SnapshotFormat<[Int]>.func(
            into: SnapshotFormat<JSON>.json.unordered("$.l").tolerating(0.5)
        ) {
            JSON(members: [("l", JSON(elements: [1, JSON($0)]))])
        }
        let style = DocumentStyle(keyOrder: .free, leniency: format.leniency)
        let stored = Array(#"[{"input": 2, "output": {"l": [2.5, 1]}}]"#.utf8)
        #expect(try Comparison(format.content([2]), with: stored, style: style).verdict == .matched)
        let input = Array(#"[{"input": 2.5, "output": {"l": [2.5, 1]}}]"#.utf8)
        #expect(try Comparison(format.content([2]), with: input, style: style).verdict == .differs)
    }

    @Test func `an output that cannot be written is an error of its case`() throws {
        let format = SnapshotFormat<[String]>.func(into: SnapshotFormat<String>.csv) { $0 }
        #expect(try text(["a,\"b\""], format) == "> a,\"b\"\n  a,b\n\n")
        #expect(try text(["a\""], format).hasPrefix("> a\"\n! error: the text is no CSV at 1:2"))
    }

    @Test func `an input stands as it is, as JSON, or as it describes itself`() throws {
        struct Odd: CustomStringConvertible { var description: String { "odd" } }
        #expect(try text([[1, 2]], .func(into: .lines) { "\($0.count)" }) == "> [1,2]\n  2\n")
        #expect(try text([Odd()], .func(into: .lines) { "\($0)" }) == "> odd\n  odd\n")
    }
}
