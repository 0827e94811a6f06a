import AccordJSON
import AccordSchema
import Testing

struct BranchChoiceTests {
    private let pets = ##"""
        {"oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}, {"type": "string"}],
         "$defs": {
          "Cat": {"required": ["kind", "meow"], "properties": {"kind": {"const": "cat"}}},
          "Dog": {"required": ["kind", "bark", "bone"], "properties": {"kind": {"const": "dog"}, "age": {"type": "number"}}}}}
        """##

    @Test func `the branch whose tag the instance carries is the closest, whatever else it lacks`() throws {
        let found = try violations(pets, #"{"kind": "dog", "age": "1"}"#)
        #expect(found.map(\.branch) == ["Dog"])
        #expect(found[0].causes.map(\.kind).contains(.required("bark")))
        #expect(found[0].causes.count == 3)
    }

    @Test func `without a tag the branch with the fewest violations is the closest`() throws {
        #expect(try violations(pets, #"{"bark": 1, "bone": 1}"#).map(\.branch) == ["Dog"])
    }

    @Test func `a branch of another type is not the closest`() throws {
        #expect(try violations(pets, "{}").map(\.branch) == ["Cat"])
    }

    @Test(arguments: [("a", "Dog"), ("Cat", "Cat"), ("#/x/Dog", "Dog")])
    func `a discriminator names the branch, by its mapping or by itself`(_ tag: String, _ name: String) throws
    {
        let schema = ##"""
            {"oneOf": [{"$ref": "#/x/Dog"}, {"$ref": "#/x/Cat"}],
             "discriminator": {"propertyName": "kind", "mapping": {"a": "#/x/Dog"}},
             "x": {"Dog": {"required": ["bark"]}, "Cat": {"required": ["meow"]}}}
            """##
        let found = try violations(schema, #"{"kind": "\#(tag)"}"#, SchemaOptions(dialect: .openAPI30))
        #expect(found.map(\.branch) == [name])
    }
}
