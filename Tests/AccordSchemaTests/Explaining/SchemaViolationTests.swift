import AccordJSON
import AccordSchema
import Testing

struct SchemaViolationTests {
    @Test func `a violation names the place in the instance and both places of the keyword`() throws {
        let registry = SchemaRegistry()
        registry.add(
            ["properties": ["tags": ["items": ["$ref": "tag.json"]]]], at: "https://example.com/book.json")
        registry.add(
            ["$defs": ["a": ["maxLength": 3]], "$ref": "#/$defs/a"], at: "https://example.com/tag.json")
        let schema = try Schema(at: "https://example.com/book.json", in: registry)
        let found = schema.violations(in: ["tags": ["a", "long"]])
        #expect(found.map(\.keyword) == ["maxLength"])
        #expect(found.map(\.instance.description) == ["/tags/1"])
        #expect(found.map(\.keywordLocation.description) == ["/properties/tags/items/$ref/$ref/maxLength"])
        #expect(found.map(\.schemaURI) == ["https://example.com/tag.json"])
        #expect(found.map(\.schemaPointer.description) == ["/$defs/a/maxLength"])
        #expect(found.map(\.kind) == [.maximumLength(3, found: 4)])
        #expect(found.map(\.actual) == [#""long""#])
    }

    @Test(arguments: [
        (#"{"type": ["string", "null"]}"#, "1", SchemaViolation.Kind.type(expected: ["string", "null"])),
        (#"{"enum": [1, "a"]}"#, "2", .enumeration([1, "a"])), (#"{"const": 1}"#, "2", .constant(1)),
        (#"{"multipleOf": 0.5}"#, "0.7", .multiple(of: "0.5")),
        (#"{"minimum": 1}"#, "0", .minimum("1", isExclusive: false)),
        (#"{"exclusiveMaximum": 1}"#, "1", .maximum("1", isExclusive: true)),
        (#"{"minLength": 2}"#, #""é""#, .minimumLength(2, found: 1)),
        (#"{"pattern": "^a"}"#, #""b""#, .pattern("^a")),
        (#"{"minItems": 1}"#, "[]", .minimumItems(1, found: 0)),
        (#"{"uniqueItems": true}"#, "[1, 2, 1.0]", .duplicateItems(first: 0, second: 2)),
        (#"{"contains": {"const": 1}}"#, "[2]", .contains(minimum: 1, maximum: nil, found: 0)),
        (#"{"contains": true, "maxContains": 1}"#, "[2, 3]", .contains(minimum: 1, maximum: 1, found: 2)),
        (#"{"maxProperties": 0}"#, #"{"a": 1}"#, .maximumMembers(0, found: 1)),
        (#"{"required": ["a"]}"#, "{}", .required("a")),
        (#"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#, .dependentRequired("b", by: "a")),
        (#"{"additionalProperties": false}"#, #"{"a": 1}"#, .additional("a")),
        (#"{"unevaluatedProperties": false}"#, #"{"a": 1}"#, .additional("a")),
        (#"{"prefixItems": [true], "items": false}"#, "[1, 2]", .additionalItem(1)),
        (#"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#, .propertyName("ab")),
        (#"{"oneOf": [true, {"type": "number"}, {"type": "null"}]}"#, "1", .severalOf(matched: [0, 1])),
        (#"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, "1", .noneOf(branches: 2)),
        (#"{"not": {}}"#, "1", .not), ("false", "1", .forbidden),
    ])
    func `each keyword says what it asked for`(
        _ schema: String, _ instance: String, _ kind: SchemaViolation.Kind
    ) throws {
        #expect(try violations(schema, instance).map(\.kind) == [kind])
    }

    @Test func `no more violations are given than were asked for`() throws {
        let schema = try Schema(["items": ["type": "null"]])
        let many = JSON(elements: (0..<50).map { JSON($0) })
        #expect(schema.violations(in: many, limit: 7).count == 7)
        #expect(schema.violations(in: many, limit: 0) == [])
    }

    @Test func `a long value is cut`() throws {
        let schema = try Schema(["type": "null"])
        let long = JSON(String(repeating: "a", count: 100_000))
        #expect(schema.violations(in: long).map(\.actual.count) == [60])
        let wide = JSON(elements: (0..<1_000).map { JSON($0) })
        #expect(schema.violations(in: wide).map(\.actual) == ["array of 1000 items"])
    }

    @Test func `a member that is wrong is not also unevaluated`() throws {
        let schema = #"""
            {"allOf": [{"properties": {"a": {"type": "null"}}}], "anyOf": [{"properties": {"b": {"type": "null"}}}],
             "unevaluatedProperties": false}
            """#
        let found = try violations(schema, #"{"a": 1, "b": 1, "c": 1}"#)
        #expect(found.map(\.keyword).sorted() == ["anyOf", "type", "unevaluatedProperties"])
        #expect(found.contains { $0.kind == .additional("c") })
    }
}
