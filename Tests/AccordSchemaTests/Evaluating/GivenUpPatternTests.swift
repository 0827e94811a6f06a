import AccordJSON
import AccordSchema
import Testing

/// A pattern that the value below keeps busy without end, though it matches.
private let pattern = #"^(?:(a|a)*\\1c|a*b)$"#
private let text = String(repeating: "a", count: 60) + "b"

struct GivenUpPatternTests {
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
        #expect(try !accepts(schema, #""\#(text)""#))
        #expect(try Schema(JSON(parsing: schema)).verdict(on: JSON(text)) == .undecided)
        #expect(try violations(schema, #""\#(text)""#).map(\.kind) == [Self.givenUp])
    }

    @Test(arguments: [
        #"{"anyOf": [\#(hard), {"type": "string"}]}"#, #"{"anyOf": [{"type": "string"}, \#(hard)]}"#,
        #"{"not": {"allOf": [{"type": "null"}, \#(hard)]}}"#,
        #"{"if": {"type": "null"}, "then": \#(hard)}"#,
    ])
    func `where it does not matter, a value is accepted`(_ schema: String) throws {
        #expect(try accepts(schema, #""\#(text)""#))
    }

    @Test func `where another branch accepts twice, a value is refused`() throws {
        let schema = #"{"oneOf": [\#(Self.hard), {"type": "string"}, {"minLength": 1}]}"#
        #expect(try Schema(JSON(parsing: schema)).verdict(on: JSON(text)) == .refused)
        let found = try violations(schema, #""\#(text)""#)
        #expect(found.map(\.kind) == [.severalOf([SchemaBranch(1), SchemaBranch(2)])])
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
        let (schema, instance) = ("{\(keywords)}", #"["\#(text)", 1, 2]"#)
        #expect(try accepts(schema, instance) == (verdict == .accepted))
        #expect(try Schema(JSON(parsing: schema)).verdict(on: JSON(parsing: instance)) == verdict)
    }

    @Test(arguments: [
        #"{"patternProperties": {"\#(pattern)": true}, "additionalProperties": false}"#,
        #"{"patternProperties": {"\#(pattern)": false}}"#,
        #"{"propertyNames": {"pattern": "\#(pattern)"}}"#,
    ])
    func `the name of a member may be undecided, too`(_ schema: String) throws {
        let instance = #"{"\#(text)": 1}"#
        #expect(try !accepts(schema, instance))
        let found = try violations(schema, instance)
        #expect(found.map(\.kind) == [Self.givenUp])
        #expect(found.map(\.instance.tokens) == [[text]])
    }

    @Test func `what only an undecided branch looks at is not called unevaluated`() throws {
        let schema = #"""
            {"anyOf": [true, {"properties": {"a": \#(Self.hard)}}], "unevaluatedProperties": false}
            """#
        let instance = #"{"a": "\#(text)"}"#
        #expect(try !accepts(schema, instance))
        #expect(try violations(schema, instance).map(\.kind) == [Self.givenUp])
    }

    @Test func `a refusal for sure stands beside it`() throws {
        let found = try violations(#"{"pattern": "\#(pattern)", "maxLength": 3}"#, #""\#(text)""#)
        #expect(found.map(\.keyword) == ["maxLength", "pattern"])
    }
}
