import AccordJSON

// Schemas that look at the same instance.
extension Evaluator {
    /// Runs a branch whose refusal is not the end; its marks count only where it accepts.
    private mutating func test(_ schema: Int32, _ node: Int) -> Bool {
        let (frame, top) = (marks.frame, marks.top)
        guard frame >= 0 else {
            let isAccepted = evaluate(schema, node)
            marks.frame = frame
            marks.top = top
            return isAccepted
        }
        marks.push(Int(nodes[node].length))
        let branch = marks.frame
        let isAccepted = evaluate(schema, node)
        if isAccepted {
            marks.frame = branch
            marks.pop(merging: true)
        }
        marks.frame = frame
        marks.top = top
        return isAccepted
    }

    mutating func checkAnyOf(_ start: Int32, _ count: Int32, _ node: Int) -> Bool {
        var isAccepted = false
        var isOpen = false
        var index = Int(start)
        let end = index &+ Int(count)
        while index < end {
            if test(lists[index], node) {
                isAccepted = true
                // What the other branches look at matters only to a keyword that asks for it.
                if marks.frame < 0 { return true }
            } else if isUndecided {
                isUndecided = false
                isOpen = true
            }
            index = index &+ 1
        }
        isUndecided = isOpen
        return isAccepted && !isOpen
    }

    mutating func checkOneOf(_ start: Int32, _ count: Int32, _ node: Int) -> Bool {
        var found = 0
        var isOpen = false
        var index = Int(start)
        let end = index &+ Int(count)
        while index < end {
            if test(lists[index], node) {
                found = found &+ 1
                if found > 1 { return false }
            } else if isUndecided {
                isUndecided = false
                isOpen = true
            }
            index = index &+ 1
        }
        isUndecided = isOpen
        return found == 1 && !isOpen
    }

    mutating func checkNot(_ schema: Int32, _ node: Int) -> Bool {
        let (frame, top) = (marks.frame, marks.top)
        marks.frame = -1
        let isAccepted = evaluate(schema, node)
        marks.frame = frame
        marks.top = top
        return !isAccepted && !isTooDeep && !isUndecided
    }

    mutating func checkCondition(_ step: UnsafePointer<Instruction>, _ node: Int) -> Bool {
        let isMet = test(step.pointee.a, node)
        if isUndecided { return false }
        return evaluate(isMet ? step.pointee.b : step.pointee.c, node)
    }

    /// The target in the outermost resource that has the anchor, else the plain one.
    mutating func dynamicCall(_ step: UnsafePointer<Instruction>, _ node: Int) -> Bool {
        let width = program.dynamicAnchorCount
        for index in 0..<scope.count {
            let target = program.dynamicTargets[Int(scope[index]) * width + Int(step.pointee.a)]
            if target >= 0 { return evaluate(target, node) }
        }
        return evaluate(step.pointee.b, node)
    }

    /// The schema that the outermost resource with a dynamic anchor gives it.
    mutating func outermostTarget(of anchor: String) -> SchemaLocation? {
        guard let number = program.dynamicAnchors.firstIndex(of: anchor) else { return nil }
        for index in 0..<scope.count {
            let target = program.dynamicTargets[Int(scope[index]) * program.dynamicAnchorCount + number]
            if target >= 0 { return program.locations[Int(target)] }
        }
        return nil
    }

    mutating func isConstant(_ start: Int32, _ count: Int32, _ node: Int) -> Bool {
        var index = Int(start)
        let end = index &+ Int(count)
        while index < end {
            if JSONView.areEqual(view, node, constants, Int(lists[index])) { return true }
            index = index &+ 1
        }
        return false
    }
}
