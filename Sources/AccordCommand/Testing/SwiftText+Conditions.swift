extension SwiftText {
    /// The words that stand between `#if` and `#endif`: a build may have none of them.
    var conditionalWords: Set<String> {
        var (words, depth, index): (Set<String>, Int, Int) = ([], 0, 0)
        while index < bytes.count {
            let isDirective = bytes[index] == UInt8(ascii: "#")
            let start = isDirective ? index + 1 : index
            let end = bytes[start...].firstIndex { !Self.isInName($0) } ?? bytes.count
            if isCode(index), end > start {
                switch text(index..<end) {
                case "#if": depth += 1
                case "#endif": depth = max(depth - 1, 0)
                case let word: if depth > 0, !isDirective { words.insert(word) }
                }
            }
            index = max(end, index + 1)
        }
        return words
    }
}
