import AccordJSON
import AccordRegex

// Numbers and strings.
extension Evaluator {
    /// A number of at most 18 digits before the point and no exponent, rounded down.
    private struct SmallNumber {
        var floor: Int64 = 0
        var hasFraction = false
        var isKnown = false

        init(_ text: UnsafePointer<UInt8>, _ count: Int) {
            let isNegative = text[0] == 0x2D
            var index = isNegative ? 1 : 0
            let limit = index &+ 18
            while index < count {
                let digit = text[index] &- 0x30
                if digit > 9 { break }
                if index >= limit { return }
                floor = floor &* 10 &+ Int64(truncatingIfNeeded: digit)
                index = index &+ 1
            }
            if index < count {
                guard text[index] == 0x2E else { return }
                index = index &+ 1
                while index < count {
                    let digit = text[index] &- 0x30
                    if digit > 9 { return }
                    if digit != 0 { hasFraction = true }
                    index = index &+ 1
                }
            }
            if isNegative { floor = hasFraction ? -1 &- floor : 0 &- floor }
            isKnown = true
        }
    }

    mutating func isInteger(_ node: Int) -> Bool {
        let (text, count) = (bytes + Int(nodes[node].offset), Int(nodes[node].length))
        let small = SmallNumber(text, count)
        if small.isKnown { return !small.hasFraction }
        return DecimalNumber(text, count: count).isWhole
    }

    mutating func isWrittenInteger(_ node: Int) -> Bool {
        let (text, count) = (bytes + Int(nodes[node].offset), Int(nodes[node].length))
        var index = text[0] == 0x2D ? 1 : 0
        while index < count {
            if text[index] &- 0x30 > 9 { return false }
            index = index &+ 1
        }
        return true
    }

    mutating func isWithin(_ rules: UnsafePointer<NumberRules>, _ node: Int) -> Bool {
        let (text, count) = (bytes + Int(nodes[node].offset), Int(nodes[node].length))
        let small = SmallNumber(text, count)
        guard small.isKnown, rules.pointee.areBoundsSmall else { return isExactlyWithin(rules, node) }
        let (floor, hasFraction) = (small.floor, small.hasFraction)
        if rules.pointee.hasMinimum {
            if floor < rules.pointee.minimum { return false }
            if rules.pointee.isMinimumExclusive, floor == rules.pointee.minimum, !hasFraction { return false }
        }
        if rules.pointee.hasMaximum {
            if floor > rules.pointee.maximum { return false }
            if floor == rules.pointee.maximum, hasFraction || rules.pointee.isMaximumExclusive {
                return false
            }
        }
        return true
    }

    private mutating func isExactlyWithin(_ rules: UnsafePointer<NumberRules>, _ node: Int) -> Bool {
        let value = number(view, node)
        if rules.pointee.hasMinimum {
            let order = value.order(to: number(constants, Int(rules.pointee.minimumNode)))
            if order < 0 || (order == 0 && rules.pointee.isMinimumExclusive) { return false }
        }
        if rules.pointee.hasMaximum {
            let order = value.order(to: number(constants, Int(rules.pointee.maximumNode)))
            if order > 0 || (order == 0 && rules.pointee.isMaximumExclusive) { return false }
        }
        return true
    }

    private mutating func number(_ view: JSONView, _ node: Int) -> DecimalNumber {
        DecimalNumber(view.bytes + Int(view.nodes[node].offset), count: Int(view.nodes[node].length))
    }

    mutating func isMultiple(_ rules: UnsafePointer<NumberRules>, _ node: Int) -> Bool {
        if rules.pointee.isDivisorSmall {
            let small = SmallNumber(bytes + Int(nodes[node].offset), Int(nodes[node].length))
            if small.isKnown { return !small.hasFraction && small.floor % rules.pointee.divisor == 0 }
        }
        return number(view, node).isMultiple(of: number(constants, Int(rules.pointee.divisorNode)))
    }

    // MARK: - Strings

    /// Counts code points only where the number of bytes leaves it open.
    mutating func hasLength(_ minimum: Int32, _ maximum: Int32, _ node: Int) -> Bool {
        let count = Int(nodes[node].length)
        if count < Int(minimum) { return false }
        if (count &+ 3) &>> 2 > Int(maximum) { return false }
        if count <= Int(maximum), (count &+ 3) &>> 2 >= Int(minimum) { return true }
        let content = bytes + Int(nodes[node].offset)
        var points = 0
        var index = 0
        while index < count {
            if content[index] & 0xC0 != 0x80 { points = points &+ 1 }
            index = index &+ 1
        }
        return points >= Int(minimum) && points <= Int(maximum)
    }

    /// A search that gave up has not found anything, nor has it found that there is nothing.
    mutating func matches(_ pattern: Int32, _ node: Int) -> Bool {
        if memory.hasGivenUp, memory.gaveUp(pattern, node) {
            isUndecided = true
            return false
        }
        switch patterns[Int(pattern)].search(content(node)) {
        case .found: return true
        case .notFound: return false
        case .gaveUp:
            memory.noteGivingUp(pattern, node)
            isUndecided = true
            return false
        }
    }

    mutating func hasFormat(_ format: Int32, _ node: Int) -> Bool {
        formats[Int(format)].accepts(content(node))
    }

    mutating func hasContent(_ index: Int32, _ node: Int) -> Bool {
        let rule = program.contents[Int(index)]
        guard let bytes = ContentDecoding.decoded(Array(content(node)), encoding: rule.encoding) else {
            return false
        }
        guard ContentDecoding.isJSON(rule.mediaType) else { return true }
        guard let value = try? JSON(parsing: bytes) else { return false }
        guard rule.schema >= 0 else { return true }
        let verdict = program.verdict(on: value, schema: rule.schema)
        isUndecided = verdict == .undecided
        return verdict == .accepted
    }
}
