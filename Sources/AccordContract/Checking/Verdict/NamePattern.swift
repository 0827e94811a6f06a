import AccordReport

/// A name in which `*` stands for any text; letters compare without regard to case.
struct NamePattern {
    private let pattern: [UInt8]

    init(_ pattern: String) { self.pattern = Array(pattern.lowercased().utf8) }

    func matches(_ name: String) -> Bool {
        let name = Array(name.lowercased().utf8)
        var (index, place) = (0, 0)
        var star: (index: Int, place: Int)?
        while place < name.count {
            if index < pattern.count, pattern[index] == UInt8(ascii: "*") {
                star = (index, place)
                index += 1
            } else if index < pattern.count, pattern[index] == name[place] {
                index += 1
                place += 1
            } else if let last = star {
                star = (last.index, last.place + 1)
                index = last.index + 1
                place = last.place + 1
            } else {
                return false
            }
        }
        return pattern[index...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
