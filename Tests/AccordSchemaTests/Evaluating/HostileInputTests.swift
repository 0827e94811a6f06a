import AccordJSON
import AccordSchema
import Testing

struct HostileInputTests {
    @Test func `an instance of 512 levels is evaluated by a schema that refers to itself`() throws {
        let schema = ##"{"type": "array", "items": {"allOf": [{"$ref": "#"}]}}"##
        let deep = { (end: String) in
            String(repeating: "[", count: 511) + end + String(repeating: "]", count: 511)
        }
        #expect(try accepts(schema, deep("[]")))
        #expect(try !accepts(schema, deep("1")))
    }

    @Test(arguments: [
        ##"{"$ref": "#"}"##, ##"{"allOf": [{"$ref": "#"}]}"##,
        ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"anyOf": [{"$ref": "#/$defs/a"}]}}}"##,
        ##"{"if": {"$ref": "#"}, "then": false}"##,
    ])
    func `references that lead back without progress end as a problem`(_ text: String) throws {
        let schema = try Schema(JSON(parsing: text))
        _ = schema.accepts([1])
        _ = schema.violations(in: [1])
        #expect(
            schema.problems.contains {
                if case .endlessReference = $0.kind { true } else { false }
            })
    }

    @Test func `a chain of thousands of references ends`() throws {
        let chain = (0..<5_000).map {
            ("s\($0)", ["$ref": JSON("#/$defs/s\($0 + 1)"), "title": "a"] as JSON)
        }
        let schema = try Schema(["$ref": "#/$defs/s0", "$defs": JSON(members: chain)])
        #expect(schema.accepts(1))
        #expect(
            schema.problems.contains {
                if case .tooDeep = $0.kind { true } else { false }
            })
    }

    @Test func `a dynamic reference to itself ends as a refusal`() throws {
        let schema = try Schema(["$dynamicAnchor": "a", "$dynamicRef": "#a"])
        #expect(!schema.accepts(1))
        #expect(schema.violations(in: 1).count <= 1)
    }

    @Test func `a schema that branches twice at every level ends`() throws {
        let branch: JSON = ["$ref": "#"]
        let schema = try Schema(["anyOf": [["type": "number"], ["items": ["oneOf": [branch, false]]]]])
        let deep = try JSON(parsing: String(repeating: "[", count: 200) + String(repeating: "]", count: 200))
        #expect(schema.accepts(deep))
    }

    @Test func `alternatives inside alternatives do not double the work at every level`() throws {
        let schema = try Schema(
            [
                "oneOf": [
                    ["type": "number"], ["items": ["$ref": "#"]], ["items": ["$ref": "#"], "minItems": 1],
                ]
            ])
        let deep = try JSON(parsing: String(repeating: "[", count: 200) + String(repeating: "]", count: 200))
        #expect(!schema.accepts(deep))
        #expect(!schema.violations(in: deep).isEmpty)
    }

    @Test func `a refusal inside unevaluatedProperties leaves nothing behind for the next schema`() throws {
        let inner = ##"{"properties": {"x": {"type": "null"}}, "unevaluatedProperties": false}"##
        let schema =
            #"{"anyOf": [{"items": {"anyOf": [\#(inner), {"contains": \#(inner)}]}}, {"type": "array"}]}"#
        let wide = (0..<500).map { #""k\#($0)": 1"# }.joined(separator: ",")
        #expect(try accepts(schema, #"[{"x": 1, "a": 1}, [{"y": 1}], {\#(wide)}]"#))
        #expect(try !violations(#"{"items": \#(inner)}"#, #"[{"x": 1, "a": 1}, {\#(wide)}]"#).isEmpty)
    }
}
