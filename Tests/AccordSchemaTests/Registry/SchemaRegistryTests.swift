import AccordJSON
import AccordSchema
import Synchronization
import Testing

struct SchemaRegistryTests {
    private let uri = "https://example.com/s"

    private func problems(_ text: String) throws -> [SchemaProblem] {
        let registry = SchemaRegistry()
        registry.add(try JSON(parsing: text), at: uri)
        return try Schema(at: uri, in: registry).problems
    }

    @Test(arguments: [
        ("https://example.com/t", SchemaError.noDocument(uri: "https://example.com/t")),
        ("https://example.com/s#/a", .noPlace(uri: "https://example.com/s", pointer: "/a")),
        ("https://example.com/s#a", .noAnchor(uri: "https://example.com/s", anchor: "a")),
    ])
    func `a schema that is not there is an error`(_ wanted: String, _ error: SchemaError) throws {
        let registry = SchemaRegistry()
        registry.add(["type": "null"], at: uri)
        #expect(throws: error) { try Schema(at: wanted, in: registry) }
    }

    @Test func `a dangling reference is a problem, and the rest of the schema still counts`() throws {
        let text = ##"{"properties": {"a": {"$ref": "#/$defs/b"}, "c": {"type": "null"}}}"##
        let found = try problems(text)
        let error = SchemaError.noPlace(uri: uri, pointer: "/$defs/b")
        #expect(found.map(\.kind) == [.danglingReference("#/$defs/b", error)])
        #expect(found.map(\.pointer.description) == ["/properties/a/$ref"])
        #expect(try !accepts(text, #"{"a": 1, "c": 1}"#))
        #expect(try accepts(text, #"{"a": 1}"#))
    }

    @Test func `a pattern that does not compile is a problem at its place`() throws {
        let found = try problems(#"{"items": {"pattern": "("}}"#)
        #expect(found.map(\.pointer.description) == ["/items/pattern"])
        #expect(
            found.contains {
                if case .invalidPattern("(", _) = $0.kind { true } else { false }
            })
    }

    @Test(arguments: [
        #"{"type": "text"}"#, #"{"type": 1}"#, #"{"minLength": -1}"#, #"{"minimum": "1"}"#,
        #"{"required": true}"#,
        #"{"enum": 1}"#, #"{"multipleOf": 0}"#, #"{"properties": []}"#, #"{"allOf": {}}"#, #"{"$ref": 1}"#,
    ])
    func `a keyword with a value of the wrong kind is a problem and asks for nothing`(_ text: String) throws {
        #expect(try problems(text).count == 1)
        #expect(try accepts(text, "1"))
    }

    @Test func `an unknown dialect and an unknown vocabulary are problems`() throws {
        #expect(
            try problems(#"{"$schema": "https://example.com/none"}"#).map(\.kind)
                == [.unknownDialect("https://example.com/none")])
    }

    @Test func `a document that is missing is asked for once`() throws {
        let asked = Mutex<[String]>([])
        let registry = SchemaRegistry { uri in
            asked.withLock { $0.append(uri) }
            return uri.hasSuffix("t") ? ["type": "null"] : nil
        }
        registry.add(["items": ["$ref": "t"], "contains": ["$ref": "u"], "not": ["$ref": "u"]], at: uri)
        #expect(try !Schema(at: uri, in: registry).accepts([1]))
        #expect(asked.withLock { $0.sorted() } == ["https://example.com/t", "https://example.com/u"])
    }

    @Test func `many tasks share a schema that is compiled on first use`() async throws {
        let registry = SchemaRegistry()
        registry.add(["items": ["$ref": "https://json-schema.org/draft/2020-12/schema"]], at: uri)
        let schema = try Schema(at: uri, in: registry)
        let verdicts = await withTaskGroup(of: Bool.self, returning: [Bool].self) { group in
            for index in 0..<64 {
                group.addTask { schema.accepts([["type": index % 2 == 0 ? "null" : "none"]]) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(verdicts.filter { $0 }.count == 32)
    }
}
