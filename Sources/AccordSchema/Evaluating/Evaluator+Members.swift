import AccordJSON

// Objects.
extension Evaluator {
    /// The slot of a string in a table, or -1.
    @inline(always)
    mutating func slot(_ start: Int32, _ mask: Int32, _ node: Int) -> Int {
        guard mask >= 0 else { return -1 }
        let content = bytes + Int(nodes[node].offset)
        let length = Int(nodes[node].length)
        let words = KeyWords(content, length)
        var index = words.slot(length) & Int(mask)
        while true {
            let slot = slots + (Int(start) &+ index)
            if slot.pointee.length < 0 { return -1 }
            if slot.pointee.words.first == words.first, Int(slot.pointee.length) == length,
                slot.pointee.words.last == words.last,
                length <= 16 || areEqual(content, text + Int(slot.pointee.offset), length &- 8)
            {
                return Int(start) &+ index
            }
            index = (index &+ 1) & Int(mask)
        }
    }

    /// Compares from the ninth byte on: the first eight and the last ones are compared already.
    private mutating func areEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ end: Int) -> Bool {
        var index = 8
        while index < end {
            if a[index] != b[index] { return false }
            index = index &+ 1
        }
        return true
    }

    /// All members in one pass: each against the schema of its name, of patterns, or of what is left.
    mutating func checkMembers(_ rules: UnsafePointer<MemberRules>, _ object: Int) -> Bool {
        var key = object &+ 1
        let end = Int(nodes[object].end)
        let (start, mask) = (rules.pointee.table.start, rules.pointee.table.mask)
        let additional = rules.pointee.additional
        let hasPatterns = rules.pointee.patternCount > 0
        var missing = rules.pointee.required
        var index = 0
        while key < end {
            let value = key &+ 1
            let slot = slot(start, mask, key)
            var isNamed = false
            if slot >= 0 {
                missing &= ~slots[slot].bit
                let schema = slots[slot].schema
                if schema >= 0 {
                    isNamed = true
                    if schema > 0, !evaluateChild(schema, value) { return false }
                }
            }
            if hasPatterns {
                switch checkPatterns(rules, key) {
                case .refused: return false
                case .accepted: isNamed = true
                case .unmatched: break
                }
            }
            if !isNamed, additional >= 0 {
                if additional > 0, !evaluateChild(additional, value) { return false }
                isNamed = true
            }
            if isNamed, marks.frame >= 0 { marks.mark(index) }
            key = Int(nodes[value].end)
            index = index &+ 1
        }
        return missing == 0
    }

    private enum PatternOutcome {
        case unmatched, accepted, refused
    }

    private mutating func checkPatterns(_ rules: UnsafePointer<MemberRules>, _ key: Int) -> PatternOutcome {
        var outcome = PatternOutcome.unmatched
        var index = Int(rules.pointee.patternStart)
        let end = index &+ Int(rules.pointee.patternCount) &* 2
        while index < end {
            if matches(lists[index], key) {
                outcome = .accepted
                if !evaluateChild(lists[index &+ 1], key &+ 1) { return .refused }
            } else if isUndecided {
                return .refused
            }
            index = index &+ 2
        }
        return outcome
    }

    mutating func checkNames(_ schema: Int32, _ object: Int) -> Bool {
        var key = object &+ 1
        let end = Int(nodes[object].end)
        while key < end {
            if !evaluateChild(schema, key) { return false }
            key = Int(nodes[key &+ 1].end)
        }
        return true
    }

    /// The key of a member, or -1.
    mutating func find(_ name: KeyName, in object: Int) -> Int {
        var key = object &+ 1
        let end = Int(nodes[object].end)
        let wanted = text + Int(name.offset)
        while key < end {
            if Int32(bitPattern: nodes[key].length) == name.length {
                let content = bytes + Int(nodes[key].offset)
                var index = 0
                while index < Int(name.length), content[index] == wanted[index] { index = index &+ 1 }
                if index == Int(name.length) { return key }
            }
            key = Int(nodes[key &+ 1].end)
        }
        return -1
    }

    mutating func checkDependentNames(_ index: Int32, _ object: Int) -> Bool {
        let rule = program.dependencies[Int(index)]
        guard find(rule.key, in: object) >= 0 else { return true }
        for name in 0..<Int(rule.namesCount)
        where find(program.names[Int(rule.namesStart) + name], in: object) < 0 {
            return false
        }
        return true
    }

    mutating func checkDependentSchema(_ index: Int32, _ object: Int) -> Bool {
        let rule = program.dependencies[Int(index)]
        return find(rule.key, in: object) < 0 || evaluate(rule.schema, object)
    }

    mutating func checkUnevaluatedMembers(_ schema: Int32, _ object: Int) -> Bool {
        var key = object &+ 1
        let end = Int(nodes[object].end)
        var index = 0
        while key < end {
            if !marks.isMarked(index) {
                if !evaluateChild(schema, key &+ 1) { return false }
                marks.mark(index)
            }
            key = Int(nodes[key &+ 1].end)
            index = index &+ 1
        }
        return true
    }
}
