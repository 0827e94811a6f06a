import AccordJSON

// Arrays.
extension Evaluator {
    mutating func checkItems(_ rules: UnsafePointer<ItemRules>, _ array: Int) -> Bool {
        var item = array &+ 1
        let end = Int(nodes[array].end)
        var index = 0
        let prefixCount = Int(rules.pointee.prefixCount)
        while item < end, index < prefixCount {
            if !evaluateChild(lists[Int(rules.pointee.prefixStart) &+ index], item) { return false }
            if marks.frame >= 0 { marks.mark(index) }
            item = Int(nodes[item].end)
            index = index &+ 1
        }
        let rest = rules.pointee.rest
        guard rest >= 0 else { return true }
        while item < end {
            if !evaluateChild(rest, item) { return false }
            if marks.frame >= 0 { marks.mark(index) }
            item = Int(nodes[item].end)
            index = index &+ 1
        }
        return true
    }

    mutating func contains(_ step: UnsafePointer<Instruction>, _ array: Int) -> Bool {
        let (schema, minimum, maximum) = (step.pointee.a, Int(step.pointee.b), Int(step.pointee.c))
        let marksItems = step.pointee.operation == .containsMarking && marks.frame >= 0
        var item = array &+ 1
        let end = Int(nodes[array].end)
        var index = 0
        var found = 0
        var undecided = 0
        while item < end {
            if testChild(schema, item) {
                found = found &+ 1
                if found > maximum { return false }
                if marksItems {
                    marks.mark(index)
                } else if found >= minimum, maximum == Int(Instruction.none) {
                    return true
                }
            } else if isUndecided {
                isUndecided = false
                undecided = undecided &+ 1
            }
            item = Int(nodes[item].end)
            index = index &+ 1
        }
        if undecided > 0, found &+ undecided >= minimum {
            isUndecided = marksItems || found < minimum || found &+ undecided > maximum
            return !isUndecided
        }
        return found >= minimum && found <= maximum
    }

    mutating func checkUnevaluatedItems(_ schema: Int32, _ array: Int) -> Bool {
        var item = array &+ 1
        let end = Int(nodes[array].end)
        var index = 0
        while item < end {
            if !marks.isMarked(index) {
                if !evaluateChild(schema, item) { return false }
                marks.mark(index)
            }
            item = Int(nodes[item].end)
            index = index &+ 1
        }
        return true
    }

    // MARK: - Unique items

    mutating func isUnique(_ array: Int) -> Bool {
        let count = Int(nodes[array].length)
        if count < 2 { return true }
        if count > 24 { return areManyUnique(array) }
        var item = array &+ 1
        let end = Int(nodes[array].end)
        while item < end {
            var other = Int(nodes[item].end)
            while other < end {
                if areEqual(item, other) { return false }
                other = Int(nodes[other].end)
            }
            item = Int(nodes[item].end)
        }
        return true
    }

    private mutating func areEqual(_ a: Int, _ b: Int) -> Bool {
        guard (nodes[a].word ^ nodes[b].word) & 0xFF == 0 else { return false }
        // Strings of another length are most of what differs.
        if nodes[a].word & 0xFF == 4, nodes[a].length != nodes[b].length { return false }
        return JSONView.areEqual(view, a, view, b)
    }

    /// Equal values have equal digests, so only neighbours in their order are compared.
    private mutating func areManyUnique(_ array: Int) -> Bool {
        let digests = view.digests(of: array)
        var items: [Int] = []
        items.reserveCapacity(Int(nodes[array].length))
        var item = array &+ 1
        while item < Int(nodes[array].end) {
            items.append(item)
            item = Int(nodes[item].end)
        }
        items.sort { digests[$0 - array] < digests[$1 - array] }
        for (index, item) in items.enumerated() {
            var other = index + 1
            while other < items.count, digests[items[other] - array] == digests[item - array] {
                if areEqual(item, items[other]) { return false }
                other += 1
            }
        }
        return true
    }
}
