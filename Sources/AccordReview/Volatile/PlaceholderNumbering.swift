import AccordSnapshots

/// Gives equal UUIDs equal numbers, beside those that a text has already.
struct PlaceholderNumbering: Sendable {
    private var numbers: [String: Int] = [:]
    private var next: Int

    init(in text: [UInt8]) {
        next = (Self.marks.map { Self.highest(in: text, behind: $0) }.max() ?? 0) + 1
    }

    /// In XML and HTML the `<` is escaped.
    private static let marks = ["<uuid:", "&lt;uuid:"].map { Array($0.utf8) }

    private static func highest(in text: [UInt8], behind mark: [UInt8]) -> Int {
        var highest = 0
        for start in text.indices where text[start] == mark[0] && text[start...].starts(with: mark) {
            let digits = text[(start + mark.count)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
            highest = max(highest, Int(String(decoding: digits, as: UTF8.self)) ?? 0)
        }
        return highest
    }

    mutating func numbered(_ placeholder: Placeholder, for value: String) -> Placeholder {
        guard placeholder.kind == .uuid else { return placeholder }
        let number = numbers[value.lowercased()] ?? next
        if number == next { next += 1 }
        numbers[value.lowercased()] = number
        return Placeholder(.uuid, number: number)
    }
}
