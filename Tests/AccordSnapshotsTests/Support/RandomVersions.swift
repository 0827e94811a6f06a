import AccordJSON
import TestSupport

/// Small documents from a seed, and edited copies of them.
struct RandomVersions {
    private var random: Seeded

    init(seed: UInt64) { random = Seeded(seed) }

    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    mutating func value(depth: Int) -> JSON {
        switch below(depth > 0 ? 8 : 3) {
        case 0: JSON(below(4))
        case 1: JSON(["x", "\u{E9}", "line\nbreak"][below(3)])
        case 2: JSON(numberText: ["1.0", "1e2"][below(2)]) ?? .null
        case 3, 4: JSON(elements: (0..<below(5)).map { _ in value(depth: depth - 1) })
        default: JSON(members: Self.keys.filter { _ in below(2) == 0 }.map { ($0, value(depth: depth - 1)) })
        }
    }

    mutating func edited(_ json: JSON, depth: Int) -> JSON {
        if below(12) == 0 { return value(depth: depth) }
        switch json.kind {
        case .object:
            let members = json.members.filter { _ in below(9) > 0 }
            let kept = members.map { ($0.key, below(3) == 0 ? edited($0.value, depth: depth - 1) : $0.value) }
            let free = Self.keys.filter { key in !json.members.contains { $0.key == key } }
            return JSON(members: kept + free.filter { _ in below(9) == 0 }.map { ($0, value(depth: 1)) })
        case .array:
            return JSON(
                elements: json.elements.flatMap { element -> [JSON] in
                    switch below(8) {
                    case 0: []
                    case 1: [value(depth: 1), element]
                    case 2: [edited(element, depth: depth - 1)]
                    default: [element]
                    }
                })
        case .null, .boolean, .number, .string: return json
        }
    }

    private static let keys = ["a", "b", "c", "id", "a/b", "m~n", "", "0", "items"]
}
