import AccordJSON
import AccordSchema
import Testing

struct OpenAPI30Tests {
    private let options = SchemaOptions(dialect: .openAPI30)

    @Test(arguments: [
        (#"{"type": "string", "nullable": true}"#, "null", true),
        (#"{"type": "string", "nullable": false}"#, "null", false),
        // Without a type of its own, nullable says nothing, and nothing forbids null.
        (#"{"nullable": true, "allOf": [{"type": "string"}]}"#, "null", false),
        (#"{"type": "string", "nullable": true, "enum": ["a"]}"#, "null", false),
        (#"{"type": "string", "nullable": true, "enum": ["a", null]}"#, "null", true),
        (#"{"allOf": [{"type": "string", "nullable": true}]}"#, "null", true),
    ])
    func `nullable counts beside type only and never widens an enum`(
        _ schema: String, _ instance: String, _ isValid: Bool
    ) throws {
        #expect(try accepts(schema, instance, options) == isValid)
    }

    @Test(arguments: [("1", true), ("1.0", true), ("10e-1", true), ("1.5", false), ("1e400", true)])
    func `an integer may be written with a point`(_ instance: String, _ isValid: Bool) throws {
        #expect(try accepts(#"{"type": "integer"}"#, instance, options) == isValid)
    }

    @Test(arguments: [("5", false), ("5.0", false), ("5.1", true), ("10", true), ("10.5", false)])
    func `an exclusive bound is a boolean beside the bound`(_ instance: String, _ isValid: Bool) throws {
        let schema = #"{"minimum": 5, "exclusiveMinimum": true, "maximum": 10}"#
        #expect(try accepts(schema, instance, options) == isValid)
    }

    @Test func `what stands beside a reference is ignored`() throws {
        let schema = ##"{"properties": {"a": {"$ref": "#/x", "maxLength": 1}}, "x": {"type": "string"}}"##
        #expect(try accepts(schema, #"{"a": "long"}"#, options))
    }

    @Test(arguments: ["patternProperties", "const", "if", "contains", "propertyNames", "dependentRequired"])
    func `keywords of later dialects mean nothing`(_ keyword: String) throws {
        #expect(try accepts(#"{"\#(keyword)": {"^a": false}}"#, #"{"a": 1}"#, options))
    }

    @Test(arguments: [
        (SchemaOptions.Direction.request, #"{"secret": 1}"#, true),
        (.request, #"{"id": 1}"#, false),
        (.response, #"{"id": 1}"#, true),
        (.response, #"{"secret": 1}"#, false),
        (nil, #"{"id": 1}"#, false),
        (nil, #"{"id": 1, "secret": 1}"#, true),
    ])
    func `a required member that is read-only or write-only binds one direction`(
        _ direction: SchemaOptions.Direction?, _ instance: String, _ isValid: Bool
    ) throws {
        let schema = ##"""
            {"required": ["id", "secret"],
             "properties": {"id": {"$ref": "#/x"}, "secret": {"writeOnly": true}}, "x": {"readOnly": true}}
            """##
        let options = SchemaOptions(dialect: .openAPI30, direction: direction)
        #expect(try accepts(schema, instance, options) == isValid)
    }

    @Test func `a discriminator does not change the verdict`() throws {
        let schema = ##"""
            {"oneOf": [{"$ref": "#/x/Dog"}, {"$ref": "#/x/Cat"}], "discriminator": {"propertyName": "kind"},
             "x": {"Dog": {"required": ["bark"]}, "Cat": {"required": ["meow"]}}}
            """##
        #expect(try accepts(schema, #"{"kind": "Cat", "bark": 1}"#, options))
    }

    @Test(arguments: [("2147483647", true), ("2147483648", false), ("-2147483649", false)])
    func `int32 is a range where formats are asserted`(_ instance: String, _ isValid: Bool) throws {
        let options = SchemaOptions(dialect: .openAPI30, formats: .assert)
        #expect(try accepts(#"{"type": "integer", "format": "int32"}"#, instance, options) == isValid)
    }
}
