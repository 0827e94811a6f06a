import AccordJSON
import TestSupport

/// JSON documents from a seed, and edited copies of them.
struct RandomDocument {
    var random: Seeded

    /// Names that look alike, need escapes, or are indices.
    private static let keys = [
        "a", "b", "c", "id", "a/b", "m~n", "", "0", "1", "\u{E9}", "e\u{301}", "\"quoted\"", "items",
    ]

    init(seed: Int) { random = Seeded(seed) }

    mutating func value(depth: Int) -> JSON {
        switch random.below(depth > 0 ? 9 : 5) {
        case 0: .null
        case 1: JSON(random.below(2) == 0)
        case 2: JSON(random.below(5))
        case 3: JSON(numberText: ["1.0", "1e2", "-0.5", "12345678901234567890"][random.below(4)]) ?? .null
        case 4: JSON(["", "x", "\u{E9}", "line\nbreak", "<uuid:1>"][random.below(5)])
        case 5, 6: JSON(elements: (0..<random.below(6)).map { _ in value(depth: depth - 1) })
        default: object(depth: depth)
        }
    }

    private mutating func object(depth: Int) -> JSON {
        let keys = Self.keys.shuffled(using: &random).prefix(random.below(6))
        return JSON(members: keys.map { ($0, value(depth: depth - 1)) })
    }

    mutating func edited(_ json: JSON, depth: Int) -> JSON {
        if random.below(8) == 0 { return value(depth: depth) }
        switch json.kind {
        case .array: return JSON(elements: elements(json, depth))
        case .object: return JSON(members: members(json, depth))
        case .null, .boolean, .number, .string: return json
        }
    }

    private mutating func elements(_ json: JSON, _ depth: Int) -> [JSON] {
        var elements: [JSON] = []
        for element in json.elements {
            switch random.below(6) {
            case 0: continue
            case 1: elements += [value(depth: depth - 1), element]
            case 2: elements.append(edited(element, depth: depth - 1))
            default: elements.append(element)
            }
        }
        return elements
    }

    private mutating func members(_ json: JSON, _ depth: Int) -> [(String, JSON)] {
        var members: [(String, JSON)] = []
        var names: Set<[UInt8]> = Set(json.members.map { Array($0.key.utf8) })
        for (key, value) in json.members {
            if random.below(6) == 0 { continue }
            members.append((key, random.below(3) == 0 ? edited(value, depth: depth - 1) : value))
            let fresh = Self.keys[random.below(Self.keys.count)]
            if random.below(5) == 0, names.insert(Array(fresh.utf8)).inserted {
                members.append((fresh, self.value(depth: depth - 1)))
            }
        }
        return members
    }
}
