import TestSupport

/// A text and an edited copy of it, from a seed.
struct TextPair: CustomStringConvertible {
    let seed: Int
    let old: [UInt8]
    let new: [UInt8]

    var description: String { "seed \(seed)" }

    /// - Parameters:
    ///   - kinds: how many different lines there are; few make for many equal ones.
    init(seed: Int, length: Int, kinds: Int) {
        var random = Seeded(seed)
        self.seed = seed
        let lines = (0..<random.below(length + 1)).map { _ in Self.line(kinds, &random) }
        var edited = lines
        for _ in 0..<random.below(8) {
            let at = random.below(edited.count + 1)
            let cut = min(random.below(4), edited.count - at)
            let fresh = (0..<random.below(4)).map { _ in Self.line(kinds, &random) }
            edited.replaceSubrange(at..<at + cut, with: fresh)
        }
        old = Self.text(lines, endsInNewline: random.below(4) > 0)
        new = Self.text(edited, endsInNewline: random.below(4) > 0)
    }

    private static func line(_ kinds: Int, _ random: inout Seeded) -> [UInt8] {
        let number = random.below(kinds)
        let indent = [UInt8](repeating: 0x20, count: number % 3 * 2)
        switch random.below(12) {
        case 0: return []
        case 1: return indent + Array("crlf \(number)\r".utf8)
        case 2: return indent + [0xFF, 0xC3, 0x28] + Array("\(number)".utf8)
        case 3: return Array("\t\\ No newline at end of file".utf8)
        case 4: return Array("--- a/x \(number)".utf8)
        default: return indent + Array("line \(number)".utf8)
        }
    }

    private static func text(_ lines: [[UInt8]], endsInNewline: Bool) -> [UInt8] {
        var text = Array(lines.joined(separator: [0x0A]))
        if endsInNewline, !lines.isEmpty { text.append(0x0A) }
        return text
    }
}
