extension SwiftText {
    /// The names of the types that are declared outside of every other.
    var types: Set<String> {
        var (types, depth, isDeclaring): (Set<String>, Int, Bool) = ([], 0, false)
        var index = 0
        while index < bytes.count {
            guard isCode(index) else {
                index += 1
                continue
            }
            if Self.isInName(bytes[index]) {
                let end = bytes[index...].firstIndex { !Self.isInName($0) } ?? bytes.count
                let word = text(index..<end)
                if isDeclaring, depth == 0 { types.insert(word) }
                isDeclaring = Self.declaring.contains(word)
                index = end
            } else {
                if "{([".utf8.contains(bytes[index]) { depth += 1 }
                if "})]".utf8.contains(bytes[index]) { depth -= 1 }
                // A name may stand in back-ticks.
                if bytes[index] > 0x20, bytes[index] != UInt8(ascii: "`") { isDeclaring = false }
                index += 1
            }
        }
        return types
    }

    private static let declaring: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
}
