extension SwiftText {
    /// What each byte belongs to.
    static func kinds(of bytes: [UInt8]) -> [Kind] {
        var kinds = [Kind](repeating: .code, count: bytes.count)
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            if let end = endOfComment(rest) {
                for inside in index..<end { kinds[inside] = .comment }
                index = end
            } else if let end = endOfString(rest) {
                for inside in index..<end { kinds[inside] = .string }
                index = end
            } else {
                index += 1
            }
        }
        return kinds
    }

    private static func endOfComment(_ rest: ArraySlice<UInt8>) -> Int? {
        if rest.starts(with: "//".utf8) { return rest.firstIndex(of: lineFeed) ?? rest.endIndex }
        guard rest.starts(with: "/*".utf8) else { return nil }
        var (depth, index) = (0, rest.startIndex)
        while index < rest.endIndex {
            // Comments of this kind nest.
            if rest[index...].starts(with: "/*".utf8) {
                (depth, index) = (depth + 1, index + 2)
            } else if rest[index...].starts(with: "*/".utf8) {
                (depth, index) = (depth - 1, index + 2)
                if depth == 0 { return index }
            } else {
                index += 1
            }
        }
        return rest.endIndex
    }

    private static func endOfString(_ rest: ArraySlice<UInt8>) -> Int? {
        let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
        let quotes = rest.dropFirst(hashes)
        guard quotes.first == quote else { return nil }
        let isLong = quotes.starts(with: [quote, quote, quote])
        let end = [UInt8](repeating: quote, count: isLong ? 3 : 1) + Array(rest.prefix(hashes))
        let escape = [UInt8(ascii: "\\")] + Array(rest.prefix(hashes))
        var index = quotes.startIndex + (isLong ? 3 : 1)
        while index < rest.endIndex {
            if rest[index...].starts(with: end) { return index + end.count }
            // A string of one line that is not closed ends with its line.
            if !isLong, rest[index] == lineFeed { return index }
            index += rest[index...].starts(with: escape) ? escape.count + 1 : 1
        }
        return rest.endIndex
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
}
