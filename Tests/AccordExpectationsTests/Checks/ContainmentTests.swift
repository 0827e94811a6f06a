import AccordJSON
import AccordReport
import Testing

@testable import AccordExpectations

struct ContainmentTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var expected: JSON
        var actual: JSON
        /// Whether `.ordered`, `.unordered` and `.containing` take it.
        var verdicts: [Bool]

        var testDescription: String { "\(expected.text(.compact)) in \(actual.text(.compact))" }
    }

    @Test(arguments: [
        Example(expected: ["a": 1], actual: ["a": 1, "b": 2], verdicts: [true, true, true]),
        Example(expected: ["a": ["b": 1]], actual: ["a": ["b": 1, "c": 2]], verdicts: [true, true, true]),
        Example(expected: ["a": 1], actual: ["a": 2], verdicts: [false, false, false]),
        Example(expected: ["a": .null], actual: ["b": 1], verdicts: [false, false, false]),
        Example(expected: [:], actual: [], verdicts: [false, false, false]),
        Example(expected: [1, 2], actual: [1, 2], verdicts: [true, true, true]),
        Example(expected: [1, 2], actual: [2, 1], verdicts: [false, true, true]),
        Example(expected: [2], actual: [1, 2], verdicts: [false, false, true]),
        Example(expected: [1, 1], actual: [1, 2], verdicts: [false, false, false]),
        Example(expected: [], actual: [1], verdicts: [false, false, true]),
        Example(expected: [["a": 1]], actual: [["a": 1, "b": 2]], verdicts: [true, true, true]),
        // The first element matches both: it has to leave the only one that the second matches.
        Example(
            expected: [["a": 1], ["a": 1, "b": 2]], actual: [["a": 1, "b": 2], ["a": 1]],
            verdicts: [false, true, true]),
        Example(
            expected: [[:], ["a": 1], ["b": 1]], actual: [["a": 1], ["b": 1], ["c": 1]],
            verdicts: [false, true, true]),
        Example(expected: [[2, 1]], actual: [[9], [1, 2, 3]], verdicts: [false, false, true]),
    ])
    func `each way to match arrays takes what it should`(_ example: Example) {
        let verdicts = [ArrayMatch.ordered, .unordered, .containing].map { arrays in
            example.actual.checkContains(example.expected, arrays: arrays).isEmpty
        }
        #expect(verdicts == example.verdicts)
    }

    @Test func `an element that is missing stands behind the last one`() {
        let findings = (["tags": ["a"]] as JSON).checkContains(["tags": ["b"]], arrays: .containing)
        #expect(
            findings[0].differences == [
                JSONDifference(.removed, at: JSONPointer(tokens: ["tags", "-"]), old: "b")
            ])
    }

    @Test func `an element that nobody expected is named where nothing else may be there`() {
        let findings = ([1, 2, 3] as JSON).checkContains([3, 1], arrays: .unordered)
        #expect(findings[0].differences == [JSONDifference(.added, at: JSONPointer(tokens: ["1"]), new: 2)])
    }

    @Test func `a longer and a shorter array differ in their tails`() {
        let longer = ([1, 2] as JSON).checkContains([1], arrays: .ordered)
        #expect(longer[0].differences == [JSONDifference(.added, at: JSONPointer(tokens: ["1"]), new: 2)])
        let shorter = ([1] as JSON).checkContains([1, 2], arrays: .ordered)
        #expect(shorter[0].differences == [JSONDifference(.removed, at: JSONPointer(tokens: ["1"]), old: 2)])
    }

    @Test func `hundreds of shuffled elements are matched`() {
        let expected = JSON(elements: (0..<300).map { ["id": JSON($0)] })
        let actual = JSON(elements: (0..<300).map { ["id": JSON($0 * 7 % 300), "x": 1] })
        #expect(actual.checkContains(expected, arrays: .unordered).isEmpty)
    }

    @Test func `a value that came from no exchange says what it is`() {
        #expect(
            message((1 as JSON).checkEqual(2)) == """
                error: JSON: the JSON is not what was expected
                  the whole document changed
                    - 2
                    + 1

                """)
    }
}
