import AccordJSON
import Testing

@testable import AccordSchema

/// A pattern that the value below keeps busy without end, though it matches.
private let pattern = #"^(?:(a|a)*\\1c|a*b)$"#
private let text = String(repeating: "a", count: 60) + "b"

struct GivenUpPatternTests {
    /// The verdict of the fast pass, and what the other one has to say.
    private func outcome(
        _ schema: String, _ instance: String
    ) throws -> (verdict: SchemaVerdict, found: [SchemaViolation]) {
        let (schema, value) = (try Schema(JSON(parsing: schema)), try JSON(parsing: instance))
        return (schema.verdict(on: value), schema.explained(value, asksProgram: false))
    }

    private static let hard = #"{"pattern": "\#(pattern)"}"#
    private static let word = #"{"type": "string", "pattern": "\#(pattern)"}"#
    private static let givenUp = SchemaViolation.Kind.patternGaveUp(
        #"^(?:(a|a)*\1c|a*b)$"#, steps: 2_000_000)

    @Test(arguments: [
        hard, #"{"not": \#(hard)}"#, #"{"anyOf": [\#(hard), {"type": "null"}]}"#,
        #"{"oneOf": [\#(hard), {"type": "null"}]}"#, #"{"oneOf": [\#(hard), {"type": "string"}]}"#,
        #"{"if": \#(hard), "then": {"minLength": 1}}"#, #"{"if": true, "then": \#(hard)}"#,
        #"{"not": {"not": \#(hard)}}"#,
    ])
    func `where it decides, a value is neither accepted nor refused`(_ schema: String) throws {
        let outcome = try outcome(schema, #""\#(text)""#)
        #expect(outcome.verdict == .undecided)
        #expect(outcome.found.map(\.kind) == [Self.givenUp])
    }

    @Test(arguments: [
        #"{"anyOf": [\#(hard), {"type": "string"}]}"#, #"{"anyOf": [{"type": "string"}, \#(hard)]}"#,
        #"{"not": {"allOf": [{"type": "null"}, \#(hard)]}}"#,
        #"{"if": {"type": "null"}, "then": \#(hard)}"#,
    ])
    func `where it does not matter, a value is accepted`(_ schema: String) throws {
        let outcome = try outcome(schema, #""\#(text)""#)
        #expect(outcome.verdict == .accepted)
        #expect(outcome.found.isEmpty)
    }

    @Test func `where another branch accepts twice, a value is refused`() throws {
        let schema = #"{"oneOf": [\#(Self.hard), {"type": "string"}, {"minLength": 1}]}"#
        let outcome = try outcome(schema, #""\#(text)""#)
        #expect(outcome.verdict == .refused)
        #expect(outcome.found.map(\.kind) == [.severalOf([SchemaBranch(1), SchemaBranch(2)])])
    }

    @Test(arguments: [
        (#""contains": \#(word)"#, SchemaVerdict.undecided),
        (#""contains": \#(word), "minContains": 0"#, .accepted),
        (#""contains": {"anyOf": [{"const": 1}, \#(word)]}"#, .accepted),
        (#""contains": {"anyOf": [{"const": 1}, \#(word)]}, "maxContains": 1"#, .undecided),
        (#""contains": {"anyOf": [{"type": "number"}, \#(word)]}, "maxContains": 1"#, .refused),
        (#""contains": {"type": "null"}"#, .refused),
    ])
    func `items that may count are counted both ways`(_ keywords: String, _ verdict: SchemaVerdict) throws {
        let outcome = try outcome("{\(keywords)}", #"["\#(text)", 1, 2]"#)
        #expect(outcome.verdict == verdict)
        #expect(outcome.found.isEmpty == (verdict == .accepted))
        #expect(outcome.found.areUndecided == (verdict == .undecided))
    }

    @Test(arguments: [
        #"{"patternProperties": {"\#(pattern)": true}, "additionalProperties": false}"#,
        #"{"patternProperties": {"\#(pattern)": false}}"#,
        #"{"propertyNames": {"pattern": "\#(pattern)"}}"#,
    ])
    func `the name of a member may be undecided, too`(_ schema: String) throws {
        let outcome = try outcome(schema, #"{"\#(text)": 1}"#)
        #expect(outcome.verdict == .undecided)
        #expect(outcome.found.map(\.kind) == [Self.givenUp])
        #expect(outcome.found.map(\.instance.tokens) == [[text]])
    }

    @Test func `what only an undecided branch looks at is not called unevaluated`() throws {
        let schema = #"""
            {"anyOf": [true, {"properties": {"a": \#(Self.hard)}}], "unevaluatedProperties": false}
            """#
        let outcome = try outcome(schema, #"{"a": "\#(text)"}"#)
        #expect(outcome.verdict == .undecided)
        #expect(outcome.found.map(\.kind) == [Self.givenUp])
    }

    @Test func `a refusal for sure stands beside it`() throws {
        let found = try violations(#"{"pattern": "\#(pattern)", "maxLength": 3}"#, #""\#(text)""#)
        #expect(found.map(\.keyword) == ["maxLength", "pattern"])
    }
}
