// Numbers of payment cards (ISO/IEC 7812): a known issuer, its length, the check digit of Luhn.

extension SecretScanner {
    private static let longest = 16
    private static let groupings = [[16], [15], [14], [4, 4, 4, 4], [4, 6, 5], [4, 6, 4]]

    /// - Parameter start: where no letter, digit or underscore stands before.
    func cardNumber(at start: Int) -> Secret? {
        guard isLikely(start), !isWithinNumber(start) else { return nil }
        var groups: [Int] = []
        var digits: [UInt8] = []
        var separator: UInt8?
        var index = start
        while true {
            let end = end(from: index, limit: Self.longest + 1, \.isDigit)
            groups.append(end - index)
            digits += text[index..<end].map { $0 - 48 }
            index = end
            guard digits.count <= Self.longest else { return nil }
            guard groups[0] == 4, let next = byte(end), next == 0x20 || next == 0x2D,
                separator ?? next == next, byte(end + 1)?.isDigit ?? false,
                // A month may stand behind a whole number, but no group of four.
                !Self.groupings.contains(groups) || isGroupOfFour(end + 1)
            else { break }
            separator = next
            index = end + 1
        }
        guard Self.groupings.contains(groups), !isFollowed(index), !follows(start, separator),
            Self.isIssued(digits), Self.isChecked(digits)
        else { return nil }
        return Secret(kind: .cardNumber, name: "card number", range: start..<index)
    }

    /// Whether the first run of digits is as long as a card's first group: of most numbers it is not.
    private func isLikely(_ start: Int) -> Bool {
        let count = end(from: start, limit: Self.longest + 1, \.isDigit) - start
        return count == 4 || (14...Self.longest).contains(count)
    }

    /// Behind a sign, a point of a decimal, or the escape of a URL.
    private func isWithinNumber(_ start: Int) -> Bool {
        switch byte(start - 1) {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"): true
        case UInt8(ascii: "."): byte(start - 2)?.isDigit ?? false
        default: false
        }
    }

    /// Whether groups of digits go on before this one.
    private func follows(_ start: Int, _ separator: UInt8?) -> Bool {
        guard let separator, byte(start - 1) == separator else { return false }
        return isGroupOfFour(start - 5) && byte(start - 6)?.isDigit != true
    }

    private func isGroupOfFour(_ start: Int) -> Bool {
        start >= 0 && end(from: start, limit: 5, \.isDigit) - start == 4
    }

    private func isFollowed(_ end: Int) -> Bool {
        guard let next = byte(end) else { return false }
        let isJoint = next == 0x2D || next == 0x2E || next == 0x2B || next == 0x2F
        return next.isAlphanumeric || next == UInt8(ascii: "_") || next == UInt8(ascii: "=")
            || isJoint && byte(end + 1)?.isAlphanumeric ?? false
    }

    /// Visa, Mastercard, American Express, Discover, Diners Club and JCB, each with its length.
    private static func isIssued(_ digits: [UInt8]) -> Bool {
        let prefix = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
        return switch digits.count {
        case 16:
            switch prefix {
            case 4000...4999, 5100...5599, 2221...2720, 6011, 6440...6599, 3528...3589: true
            default: false
            }
        case 15: prefix / 100 == 34 || prefix / 100 == 37
        case 14: prefix / 100 == 36 || prefix / 100 == 38 || (3000...3059).contains(prefix)
        default: false
        }
    }

    private static func isChecked(_ digits: [UInt8]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, pair in
            let doubled = Int(pair.element) * (pair.offset % 2 == 0 ? 1 : 2)
            return sum + doubled / 10 + doubled % 10
        }
        return sum % 10 == 0
    }
}
