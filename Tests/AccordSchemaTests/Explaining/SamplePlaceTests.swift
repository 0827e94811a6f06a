import AccordJSON
import AccordSchema
import Testing

struct SamplePlaceTests {
    private func isValid(_ schema: String, _ instance: String, sampleAt pointer: String) throws -> Bool {
        try Schema(JSON(parsing: schema)).violations(
            in: JSON(parsing: instance), typeOnlyAt: [JSONPointer(parsing: pointer)]
        ).isEmpty
    }

    @Test(arguments: [
        (#"{"properties": {"a": {"type": "string", "pattern": "^x"}}}"#, true),
        (#"{"properties": {"a": {"type": "number"}}}"#, false),
        (#"{"properties": {"a": {"enum": ["x"]}}}"#, true),
        (#"{"properties": {"a": {"allOf": [{"type": "number"}]}}}"#, false),
        (
            #"{"properties": {"a": {"anyOf": [{"type": "number"}, {"type": "string", "minLength": 9}]}}}"#,
            true
        ),
        (#"{"const": {"a": "x"}}"#, true), (#"{"required": ["b"]}"#, false),
        (#"{"not": {"properties": {"a": {"const": "x"}}}}"#, true),
    ])
    func `at a sample only the type counts`(_ schema: String, _ expected: Bool) throws {
        #expect(try isValid(schema, #"{"a": ""}"#, sampleAt: "/a") == expected)
    }

    @Test func `a sample fits any branch by its tag`() throws {
        let schema = #"""
            {"oneOf": [{"properties": {"kind": {"const": "a"}}, "required": ["x"]},
                       {"properties": {"kind": {"const": "b"}}, "required": ["x"]}]}
            """#
        #expect(try isValid(schema, #"{"kind": "", "x": 1}"#, sampleAt: "/kind"))
        #expect(try !isValid(schema, #"{"kind": ""}"#, sampleAt: "/kind"))
    }

    @Test func `a condition on a sample may hold or not`() throws {
        let schema = #"""
            {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["x"]}, "else": {"required": ["y"]}}
            """#
        #expect(try isValid(schema, #"{"kind": "", "y": 1}"#, sampleAt: "/kind"))
        #expect(try isValid(schema, #"{"kind": "", "x": 1}"#, sampleAt: "/kind"))
        #expect(try !isValid(schema, #"{"kind": ""}"#, sampleAt: "/kind"))
    }

    @Test func `what stands beside a sample is checked as ever`() throws {
        let schema = #"{"properties": {"a": {"pattern": "x"}, "b": {"pattern": "x"}}}"#
        #expect(try !isValid(schema, #"{"a": "", "b": ""}"#, sampleAt: "/a"))
    }
}
