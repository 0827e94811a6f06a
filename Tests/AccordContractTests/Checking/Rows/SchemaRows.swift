extension ExchangeRow {
    private static let pets = """
        components:
          schemas:
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {hund: '#/components/schemas/Dog'}}}
            Cat: {type: object, required: [kind, purr], properties: {kind: {type: string}, purr: {type: boolean}}}
            Dog:
              type: object
              required: [kind, bark]
              properties: {kind: {type: string}, bark: {type: boolean}}
        """

    static let schemas: [ExchangeRow] = [
        .schema(
            "a type", "{type: string}", "\"a\"", "1",
            says: "error: GET /q: body of the 200 response: expected string, got 1 @5:2"),
        .schema(
            "a number as text", "{type: integer}", "1", "\"1\"",
            says: #"error: GET /q: body of the 200 response: expected integer, got "1" @5:2"#),
        .schema(
            "true is no number", "{type: [integer, string]}", "1", "true",
            says: "error: GET /q: body of the 200 response: expected integer or string, got true @5:2"),
        .schema(
            "1.0 is an integer", "{type: integer}", "1.0", "1.5",
            says: "error: GET /q: body of the 200 response: expected integer, got 1.5 @5:2"),
        .schema(
            "null needs to be listed", "{type: [string, 'null']}", "null", "1",
            says: "error: GET /q: body of the 200 response: expected string or null, got 1 @5:2"),
        .schema(
            "null is no string", "{type: string}", "\"\"", "null",
            says: "error: GET /q: body of the 200 response: expected string, got null @5:2"),
        .schema(
            "3.1: nullable means nothing", "{type: string, nullable: true}", "\"a\"", "null",
            says: "error: GET /q: body of the 200 response: expected string, got null @5:2"),
        .schema(
            "a missing property", "{type: object, required: [a]}", "{\"a\":null}", "{}",
            says: "error: GET /q: body of the 200 response: `a` is missing @5:16"),
        .schema(
            "a property's schema, by its pointer", "{properties: {a: {items: {type: integer}}}}",
            "{\"a\":[1]}", "{\"a\":[1,\"x\"]}",
            says: #"error: GET /q: body of the 200 response at /a/1: expected integer, got "x" @5:27"#),
        .schema(
            "a property that is not allowed", "{properties: {a: {}}, additionalProperties: false}",
            "{\"a\":1}", "{\"b\":1}",
            says: "error: GET /q: body of the 200 response: `b` is not allowed @5:23"),
        .schema(
            "unevaluated properties", "{allOf: [{properties: {a: {}}}], unevaluatedProperties: false}",
            "{\"a\":1}", "{\"b\":1}",
            says: "error: GET /q: body of the 200 response: `b` is not allowed @5:34"),
        .schema(
            "siblings of a reference count", "{$ref: '#/components/schemas/N', maximum: 5}", "5", "6",
            says: "error: GET /q: body of the 200 response: expected <= 5, got 6 @5:34",
            top: "components: {schemas: {N: {type: integer}}}"),
        .schema(
            "an enum", "{enum: [red, green]}", "\"red\"", "\"Red\"",
            says: #"error: GET /q: body of the 200 response: expected one of "red", "green", got "Red" @5:2"#),
        .schema(
            "a const", "{const: 1}", "1.0", "2",
            says: "error: GET /q: body of the 200 response: expected 1, got 2 @5:2"),
        .schema(
            "bounds are exact", "{exclusiveMaximum: 10000000000000000000001}", "10000000000000000000000",
            "10000000000000000000001",
            says:
                "error: GET /q: body of the 200 response: expected < 10000000000000000000001, got 10000000000000000000001 @5:2"
        ),
        .schema(
            "multiples are exact", "{multipleOf: 0.01}", "0.07", "0.075",
            says: "error: GET /q: body of the 200 response: expected a multiple of 0.01, got 0.075 @5:2"),
        .schema(
            "lengths count code points", "{maxLength: 1}", "\"😀\"", "\"ab\"",
            says: #"error: GET /q: body of the 200 response: expected at most 1 character, got "ab" @5:2"#),
        .schema(
            "patterns are not anchored", "{pattern: b}", "\"abc\"", "\"ac\"",
            says: #"error: GET /q: body of the 200 response: expected a match of b, got "ac" @5:2"#),
        .schema(
            "the end of a pattern is the end", "{pattern: ^a$}", "\"a\"", "\"a\\n\"",
            says: #"error: GET /q: body of the 200 response: expected a match of ^a$, got "a\n" @5:2"#),
        .schema(
            "unique items", "{uniqueItems: true}", "[1,\"1\",true]", "[1,1.0]",
            says: "error: GET /q: body of the 200 response: items 0 and 1 are equal @5:2"),
        .schema(
            "prefixItems", "{prefixItems: [{type: integer}], items: false}", "[1]", "[1,2]",
            says: "error: GET /q: body of the 200 response: item 1 is not allowed @5:34"),
        .schema(
            "contains", "{contains: {const: 1}}", "[2,1]", "[2]",
            says: "error: GET /q: body of the 200 response: expected at least 1 matching item, got [2] @5:2"),
        .schema(
            "dependentRequired", "{dependentRequired: {a: [b]}}", "{\"a\":1,\"b\":1}", "{\"a\":1}",
            says: "error: GET /q: body of the 200 response: `b` is missing, which `a` demands @5:2"),
        .schema(
            "if and then", "{if: {required: [a]}, then: {required: [b]}}", "{\"b\":1}", "{\"a\":1}",
            says: "error: GET /q: body of the 200 response: `b` is missing @5:30"),
        .schema(
            "not", "{not: {type: string}}", "1", "\"a\"",
            says: #"error: GET /q: body of the 200 response: expected not {"type":"string"}, got "a" @5:2"#),
        .schema(
            "exactly one of", "{oneOf: [{type: integer}, {minimum: 2}]}", "1", "3",
            says:
                "error: GET /q: body of the 200 response: matches 2 of the alternatives (number 1 and number 2), of which exactly one must match @5:2"
        ),
        .schema(
            "the branch that was meant is named", "{$ref: '#/components/schemas/Pet'}",
            "{\"kind\":\"Dog\",\"bark\":true}", "{\"kind\":\"Dog\"}",
            says: "error: GET /q: body of the 200 response: looks like `Dog`: `bark` is missing @12:7",
            top: pets),
        .schema(
            "a mapping names the branch", "{$ref: '#/components/schemas/Pet'}",
            "{\"kind\":\"hund\",\"bark\":true}", "{\"kind\":\"hund\",\"bark\":1}",
            says:
                "error: GET /q: body of the 200 response: looks like `Dog`: /bark: expected boolean, got 1 @13:49",
            top: pets),
        .schema(
            "a discriminator does not change the verdict", "{$ref: '#/components/schemas/Pet'}",
            "{\"kind\":\"Dog\",\"purr\":true}", "{\"kind\":\"Cow\"}",
            says: "error: GET /q: body of the 200 response: looks like `Cat`: `purr` is missing @9:25",
            top: pets),
        .schema(
            "a schema that is false", "{properties: {a: false}}", "{}", "{\"a\":1}",
            says: "error: GET /q: body of the 200 response: `a` is not allowed @5:15"),
        .schema(
            "exactly one of some that have names",
            "{oneOf: [{$ref: '#/components/schemas/Cat'}, {title: Old, minimum: 2}, {type: string}]}", "1",
            "3",
            says:
                "error: GET /q: body of the 200 response: matches 2 of the alternatives (`Cat` and `Old`), of which exactly one must match @5:2",
            top: "components: {schemas: {Cat: {type: integer}}}"),
        .schema(
            "a pattern that cannot be decided", "{pattern: '^(?:(a|a)*\\1c|a*b)$'}", "\"ab\"",
            "\"\(String(repeating: "a", count: 40))b\"",
            says:
                "error: GET /q: body of the 200 response: the pattern ^(?:(a|a)*\\1c|a*b)$ was given up after 2 million steps: \"\(String(repeating: "a", count: 40))b\" is neither accepted nor refused @5:2"
        ),
        .schema(
            "no member of a pattern", "{patternProperties: {^x: false}}", "{}", "{\"x1\":1}",
            says: "error: GET /q: body of the 200 response: `x1` is not allowed @5:22"),
        .schema(
            "formats annotate since 3.1", "{type: string, format: uuid}", "\"x\"", "1",
            says: "error: GET /q: body of the 200 response: expected string, got 1 @5:2"),
        .schema(
            "a cyclic schema", "{$ref: '#/components/schemas/T'}", "{\"t\":{\"t\":{}}}", "{\"t\":{\"t\":1}}",
            says: "error: GET /q: body of the 200 response at /t/t: expected object, got 1 @8:9",
            top:
                "components:\n  schemas:\n    T: {type: object, properties: {t: {$ref: '#/components/schemas/T'}}}"
        ),
        .schema(
            "dynamic references", "{$ref: '#/components/schemas/S'}", "{\"c\":{\"x\":1}}",
            "{\"c\":{\"y\":1}}",
            says: "error: GET /q: body of the 200 response at /c: `y` is not allowed @5:1",
            top:
                "components: {schemas: {B: {$id: b, $dynamicAnchor: n, properties: {c: {$dynamicRef: '#n'}}}, S: {$id: s, $dynamicAnchor: n, $ref: b, properties: {x: {}, c: {}}, additionalProperties: false}}}"
        ),
    ]

    static let schemas30: [ExchangeRow] = [
        .schema(
            "3.0: nullable counts beside type", "{type: string, nullable: true}", "null", "1",
            says: "error: GET /q: body of the 200 response: expected string or null, got 1 @5:2", "3.0.3"),
        .schema(
            "3.0: nullable without type means nothing", "{nullable: true, allOf: [{type: string}]}", "\"a\"",
            "null", says: "error: GET /q: body of the 200 response: expected string, got null @5:27", "3.0.3"),
        .schema(
            "3.0: nullable does not widen an enum", "{type: string, nullable: true, enum: [a]}", "\"a\"",
            "null", says: #"error: GET /q: body of the 200 response: expected "a", got null @5:32"#, "3.0.3"),
        .schema(
            "3.0: siblings of a reference mean nothing", "{$ref: '#/components/schemas/N', maximum: 5}", "6",
            "\"a\"", says: #"error: GET /q: body of the 200 response: expected integer, got "a" @6:28"#,
            "3.0.3", top: "components: {schemas: {N: {type: integer}}}"),
        .schema(
            "3.0: exclusiveMinimum is a boolean", "{type: number, minimum: 1, exclusiveMinimum: true}", "1.5",
            "1", says: "error: GET /q: body of the 200 response: expected > 1, got 1 @5:16", "3.0.3"),
        .schema(
            "3.0: 1.0 is an integer", "{type: integer}", "1.0", "1.1",
            says: "error: GET /q: body of the 200 response: expected integer, got 1.1 @5:2", "3.0.3"),
        .schema(
            "3.0: formats are asserted", "{type: string, format: uuid}",
            "\"123e4567-e89b-12d3-a456-426614174000\"", "\"x\"",
            says: #"error: GET /q: body of the 200 response: expected the format uuid, got "x" @5:16"#,
            "3.0.3"),
        .schema(
            "3.0: lower-case letters of a date-time are legal", "{type: string, format: date-time}",
            "\"2026-01-02t03:04:05z\"", "\"2026-01-02 03:04\"",
            says:
                #"error: GET /q: body of the 200 response: expected the format date-time, got "2026-01-02 03:04" @5:16"#,
            "3.0.3"),
        .schema(
            "3.0: unknown formats are ignored", "{type: string, format: isbn}", "\"x\"", "1",
            says: "error: GET /q: body of the 200 response: expected string, got 1 @5:2", "3.0.3"),
        .schema(
            "3.0: const is no keyword", "{const: 1, type: integer}", "2", "\"a\"",
            says: #"error: GET /q: body of the 200 response: expected integer, got "a" @5:12"#, "3.0.3"),
    ]
}
