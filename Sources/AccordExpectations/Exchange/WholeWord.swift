/// Finds a name in a sentence where it is not a part of a longer one.
enum WholeWord {
    static func isFound(_ word: String, in text: String) -> Bool {
        let (word, text) = (Array(word.utf8), Array(text.utf8))
        guard !word.isEmpty, word.count <= text.count else { return false }
        return (0...text.count - word.count).contains { start in
            text[start..<start + word.count].elementsEqual(word)
                && !continues(before: start, text) && !continues(behind: start + word.count, text)
        }
    }

    private static func continues(before index: Int, _ text: [UInt8]) -> Bool {
        index > 0 && (isPart(text[index - 1]) || text[index - 1] == UInt8(ascii: "."))
    }

    /// A period ends a sentence, unless a name goes on behind it.
    private static func continues(behind index: Int, _ text: [UInt8]) -> Bool {
        guard index < text.count else { return false }
        if text[index] == UInt8(ascii: ".") { return index + 1 < text.count && isPart(text[index + 1]) }
        return isPart(text[index])
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
