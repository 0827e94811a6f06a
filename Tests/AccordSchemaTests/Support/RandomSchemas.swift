import AccordJSON

/// Schemas and instances over a few keys and values, the same for the same seed.
struct RandomSchemas {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private mutating func pick(_ count: Int) -> Int {
        state ^= state &<< 13
        state ^= state &>> 7
        state ^= state &<< 17
        return Int(state % UInt64(count))
    }

    private mutating func key() -> String { ["a", "b", "c", "dd"][pick(4)] }

    // MARK: - Instances

    mutating func instance(_ depth: Int = 3) -> JSON {
        switch pick(depth > 0 ? 9 : 5) {
        case 0: .null
        case 1: JSON(pick(2) == 0)
        case 2: JSON(pick(4))
        case 3: [1.5, 1.0, -2][pick(3)]
        case 4: JSON(key())
        case 5, 6: JSON(elements: (0..<pick(4)).map { _ in instance(depth - 1) })
        default: object(depth)
        }
    }

    private mutating func object(_ depth: Int) -> JSON {
        let keys = ["a", "b", "c", "dd"].filter { _ in pick(2) == 0 }
        return JSON(members: keys.map { ($0, instance(depth - 1)) })
    }

    // MARK: - Schemas

    mutating func document() -> JSON {
        let definitions = JSON(members: ["x", "y", "z"].map { ($0, schema(2)) })
        return JSON(members: schema(3, isRoot: true).members + [("$defs", definitions)])
    }

    private mutating func schema(_ depth: Int, isRoot: Bool = false) -> JSON {
        if !isRoot, pick(8) == 0 { return JSON(pick(3) != 0) }
        var members: [(String, JSON)] = []
        for _ in 0...pick(3) {
            let (keyword, value) = depth > 0 && pick(3) != 0 ? applicator(depth - 1) : assertion()
            if !members.contains(where: { $0.0 == keyword }) { members.append((keyword, value)) }
        }
        if pick(4) == 0 {
            members.append(
                (
                    ["unevaluatedProperties", "unevaluatedItems"][pick(2)],
                    pick(2) == 0 ? false : assertionSchema()
                ))
        }
        return JSON(members: members)
    }

    private mutating func assertionSchema() -> JSON { JSON(members: [assertion()]) }

    private mutating func assertion() -> (String, JSON) {
        switch pick(12) {
        case 0:
            ("type", ["string", "number", "integer", "object", "array", "null"].map { JSON($0) }[pick(6)])
        case 1: ("type", ["object", JSON(["array", "boolean"][pick(2)])])
        case 2: ("enum", JSON(elements: (0..<3).map { _ in instance(1) }))
        case 3: ("const", instance(1))
        case 4: ("minimum", JSON(pick(3)))
        case 5: ("maxLength", JSON(pick(3)))
        case 6: ("required", [JSON(key())])
        case 7: ("uniqueItems", true)
        case 8: (["minItems", "maxItems"][pick(2)], JSON(pick(3)))
        case 9: (["minProperties", "maxProperties"][pick(2)], JSON(pick(3)))
        case 10: ("dependentRequired", JSON(members: [(key(), JSON(elements: [JSON(key())]))]))
        default: ("pattern", ["^a", "b$", "^dd?$"].map { JSON($0) }[pick(3)])
        }
    }

    private mutating func applicator(_ depth: Int) -> (String, JSON) {
        switch pick(12) {
        case 0: ("properties", map(depth))
        case 1: ("patternProperties", JSON(members: [(["^a", "d"][pick(2)], schema(depth))]))
        case 2: ("additionalProperties", schema(depth))
        case 3: ("items", schema(depth))
        case 4: ("prefixItems", list(depth))
        case 5: ("contains", schema(depth))
        case 6: (["allOf", "anyOf", "oneOf"][pick(3)], list(depth))
        case 7: ("not", schema(depth))
        case 8: (["if", "then", "else"][pick(3)], schema(depth))
        case 9: ("dependentSchemas", map(depth))
        case 10: ("propertyNames", assertionSchema())
        default: ("$ref", JSON("#/$defs/" + ["x", "y", "z"][pick(3)]))
        }
    }

    private mutating func list(_ depth: Int) -> JSON {
        JSON(elements: (0...pick(2)).map { _ in schema(depth) })
    }

    private mutating func map(_ depth: Int) -> JSON {
        let keys = ["a", "b", "c", "dd"].filter { _ in pick(2) == 0 }
        return JSON(members: keys.map { ($0, schema(depth)) })
    }
}
