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
        (
            #"{"oneOf": [true, {"type": "number", "title": "N"}, {"type": "null"}]}"#, "1",
            .severalOf([SchemaBranch(0), SchemaBranch(1, "N")])
        ),
        (#"{"patternProperties": {"^x": false}}"#, #"{"xa": 1}"#, .additional("xa")),
        (#"{"properties": {"a": false}}"#, #"{"a": 1}"#, .additional("a")),
        (#"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, "1", .noneOf(branches: 2)),
        (#"{"not": {}}"#, "1", .not), ("false", "1", .forbidden),
    ])
    func `each keyword says what it asked for`(
        _ schema: String, _ instance: String, _ kind: SchemaViolation.Kind
    ) throws {
        #expect(try violations(schema, instance).map(\.kind) == [kind])
    }

    @Test(arguments: [
        (#"{"additionalProperties": false}"#, #"{"a": {"b": 1}}"#, "/a", "", "/additionalProperties"),
        (#"{"unevaluatedProperties": false}"#, #"{"a": 1}"#, "/a", "", "/unevaluatedProperties"),
        (#"{"patternProperties": {"^x": false}}"#, #"{"x": 1}"#, "/x", "", "/patternProperties/^x"),
        (#"{"properties": {"x": false}}"#, #"{"x": 1}"#, "/x", "", "/properties/x"),
        (#"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#, "/ab", "", "/propertyNames"),
        (#"{"prefixItems": [true], "items": false}"#, "[1, 2]", "/1", "", "/items"),
        (
            #"{"properties": {"o": {"additionalProperties": false}}}"#, #"{"o": {"a": 1}}"#, "/o/a", "/o",
            "/properties/o/additionalProperties"
        ),
    ])
    func `what must not be there is the place, and what it is in the subject`(
        _ schema: String, _ instance: String, _ place: String, _ subject: String, _ keyword: String
    ) throws {
        let found = try violations(schema, instance)
        #expect(found.map(\.instance.description) == [place])
        #expect(found.map(\.subject.description) == [subject])
        #expect(found.map(\.schemaPointer.description) == [keyword])
        #expect(found.map(\.keywordLocation.description) == [keyword])
    }

    @Test func `of two members with one key, a violation knows which one is meant`() throws {
        let instance = try JSON(parsing: #"{"id": 1, "id": "x"}"#)
        let schema = try Schema(JSON(parsing: #"{"properties": {"id": {"type": "number"}}}"#))
        let found = schema.violations(in: instance)
        #expect(found.map { instance.value(ofNode: $0.node) } == ["x"])
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
