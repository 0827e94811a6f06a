import AccordJSON
import TestSupport

/// Documents of every shape, with strings and numbers that are easy to get wrong.
enum RandomJSON {
    static let strings = [
        "", "a", "key", "longer than eight bytes", "quote \" and \\ backslash", "line\nbreak\r\n\ttab",
        "\u{0}\u{1F}",
        "e\u{301}", "\u{E9}", "日本語", "😀", "/slash~tilde", "\u{7F}\u{2028}", "12345678", "123456789",
    ]
    static let numbers = [
        "0", "-0", "1", "-1", "1.0", "10e-1", "1E+2", "0.001", "123456789012345678901234567890", "1e400",
        "-2.5e-3", "9007199254740993", "1e999999999999999999999",
    ]

    static func value(depth: Int, using generator: inout Seeded) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &generator) {
        case 0: [JSON.null, JSON(true), JSON(false)][Int.random(in: 0..<3, using: &generator)]
        case 1: number(using: &generator)
        case 2, 3: JSON(string(using: &generator))
        case 4: JSON(elements: children(using: &generator) { value(depth: depth - 1, using: &$0) })
        default:
            JSON(
                members: children(using: &generator) {
                    (string(using: &$0), value(depth: depth - 1, using: &$0))
                })
        }
    }

    /// The same value: members in another order where no key is repeated.
    static func shuffled(_ value: JSON, using generator: inout Seeded) -> JSON {
        switch value.kind {
        case .array: return JSON(elements: value.elements.map { shuffled($0, using: &generator) })
        case .object:
            let members = value.members.map { ($0.key, shuffled($0.value, using: &generator)) }
            let keys = Set(members.map { Array($0.0.utf8) })
            return JSON(members: keys.count == members.count ? members.shuffled(using: &generator) : members)
        default: return value
        }
    }

    /// Another value: one of its leaves or containers is replaced by a string that occurs nowhere else.
    static func damaged(_ value: JSON, using generator: inout Seeded) -> JSON {
        let children = value.kind == .object ? value.members.map(\.value) : value.elements
        guard !children.isEmpty, Int.random(in: 0..<4, using: &generator) > 0 else {
            return "occurs nowhere else"
        }
        let index = Int.random(in: 0..<children.count, using: &generator)
        if value.kind == .array {
            var elements = children
            elements[index] = damaged(elements[index], using: &generator)
            return JSON(elements: elements)
        }
        var members = value.members.map { ($0.key, $0.value) }
        members[index].1 = damaged(members[index].1, using: &generator)
        return JSON(members: members)
    }

    private static func children<T>(
        using generator: inout Seeded, _ child: (inout Seeded) -> T
    ) -> [T] {
        (0..<Int.random(in: 0..<6, using: &generator)).map { _ in child(&generator) }
    }

    private static func string(using generator: inout Seeded) -> String {
        strings[Int.random(in: 0..<strings.count, using: &generator)]
    }

    private static func number(using generator: inout Seeded) -> JSON {
        JSON(numberText: numbers[Int.random(in: 0..<numbers.count, using: &generator)]) ?? .null
    }
}
