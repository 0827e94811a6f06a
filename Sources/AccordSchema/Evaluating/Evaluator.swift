import AccordJSON
import AccordRegex

/// Runs a program over an instance and stops at the first violation.
///
/// All it reads are unsafe pointers into tables that do not change, since test processes are debug builds, in
/// which every access to an array is a call. Nothing is allocated but for what an `unevaluated…` keyword or a
/// dynamic reference needs.
struct Evaluator {
    /// How many schemas may be entered inside each other: instance depth times references.
    static let depthLimit = 2_000

    let program: Program
    let entries: UnsafePointer<Int32>
    let code: UnsafePointer<Instruction>
    let slots: UnsafePointer<KeySlot>
    let members: UnsafePointer<MemberRules>
    let items: UnsafePointer<ItemRules>
    let numbers: UnsafePointer<NumberRules>
    let lists: UnsafePointer<Int32>
    let text: UnsafePointer<UInt8>
    let patterns: UnsafePointer<RegularExpression>
    let formats: UnsafePointer<Format>
    let constants: JSONView
    let view: JSONView
    let nodes: UnsafePointer<JSONNode>
    let bytes: UnsafePointer<UInt8>

    var depth = 0
    /// How many schemas were entered.
    var work = 0
    /// Verdicts, once an evaluation takes longer than an instance of its size should.
    var memory: VerdictMemory
    /// Set where a limit was met: the verdict is then a refusal.
    var isTooDeep = false
    /// Set where a refusal is none: it depends on a pattern that was given up.
    var isUndecided = false
    /// The resources entered so far, the outermost first; only for programs with dynamic references.
    var scope: DynamicScope
    let usesScope: Bool
    /// Which members or items of the current instance were looked at; only inside `unevaluated…`.
    var marks = EvaluationMarks()

    // MARK: - Schemas

    /// Whether a schema accepts the value of a node.
    mutating func evaluate(_ schema: Int32, _ node: Int) -> Bool {
        let base = Int(schema) &* 8
        let entry = entries[base &+ Int(nodes[node].word & 0xFF)]
        if entry <= 1 { return entry == 0 }
        guard depth < Self.depthLimit else {
            isTooDeep = true
            return false
        }
        work = work &+ 1
        if work > memory.threshold, let known = recall(schema, node) { return known }
        depth = depth &+ 1
        let isAccepted: Bool
        if usesScope {
            let count = scope.count
            scope.enter(entries[base &+ 7])
            isAccepted = run(Int(entry), node)
            scope.count = count
        } else {
            isAccepted = run(Int(entry), node)
        }
        depth = depth &- 1
        if work > memory.threshold { remember(schema, node, isAccepted) }
        return isAccepted
    }

    /// Whether a schema accepts a value inside the current instance, which has marks of its own.
    mutating func evaluateChild(_ schema: Int32, _ node: Int) -> Bool {
        if marks.frame < 0 { return evaluate(schema, node) }
        let frame = marks.frame
        marks.frame = -1
        let isAccepted = evaluate(schema, node)
        marks.frame = frame
        return isAccepted
    }

    /// The same where a refusal is not the end: marks that were begun inside are dropped.
    mutating func testChild(_ schema: Int32, _ node: Int) -> Bool {
        let (frame, top) = (marks.frame, marks.top)
        marks.frame = -1
        let isAccepted = evaluate(schema, node)
        marks.frame = frame
        marks.top = top
        return isAccepted
    }

    /// The verdict from outside of any evaluation, as often as one likes.
    mutating func verdict(_ schema: Int32, _ node: Int) -> Bool {
        marks.frame = -1
        marks.top = 0
        isTooDeep = false
        isUndecided = false
        return evaluate(schema, node) && !isTooDeep
    }

    private mutating func run(_ start: Int, _ node: Int) -> Bool {
        var next = start
        while true {
            let step = code + next
            next = next &+ 1
            switch step.pointee.operation {
            case .accept: return true
            case .reject: return false
            case .integer: if !isInteger(node) { return false }
            case .writtenInteger: if !isWrittenInteger(node) { return false }
            case .bounds: if !isWithin(numbers + Int(step.pointee.a), node) { return false }
            case .multiple: if !isMultiple(numbers + Int(step.pointee.a), node) { return false }
            case .length: if !hasLength(step.pointee.a, step.pointee.b, node) { return false }
            case .pattern: if !matches(step.pointee.a, node) { return false }
            case .format:
                if !hasFormat(step.pointee.a, node) { return false }
            case .content: if !hasContent(step.pointee.a, node) { return false }
            case .oneOfStrings:
                if slot(step.pointee.a, step.pointee.b, node) < 0 { return false }
            case .oneOfConstants:
                if !isConstant(step.pointee.a, step.pointee.b, node) { return false }
            case .itemCount, .memberCount: if !hasCount(step, node) { return false }
            case .items: if !checkItems(items + Int(step.pointee.a), node) { return false }
            case .unique: if !isUnique(node) { return false }
            case .contains, .containsMarking: if !contains(step, node) { return false }
            case .members: if !checkMembers(members + Int(step.pointee.a), node) { return false }
            case .names: if !checkNames(step.pointee.a, node) { return false }
            case .has:
                if find(program.names[Int(step.pointee.a)], in: node) < 0 { return false }
            case .dependentNames: if !checkDependentNames(step.pointee.a, node) { return false }
            case .dependentSchema: if !checkDependentSchema(step.pointee.a, node) { return false }
            case .call:
                if code[next].operation == .accept, !usesScope {
                    // The last step: what it leads to is run instead of entered.
                    next = Int(entries[Int(step.pointee.a) &* 8 &+ Int(nodes[node].word & 0xFF)])
                } else if !evaluate(step.pointee.a, node) {
                    return false
                }
            case .anyOf: if !checkAnyOf(step.pointee.a, step.pointee.b, node) { return false }
            case .oneOf: if !checkOneOf(step.pointee.a, step.pointee.b, node) { return false }
            case .not: if !checkNot(step.pointee.a, node) { return false }
            case .condition: if !checkCondition(step, node) { return false }
            case .dynamicCall: if !dynamicCall(step, node) { return false }
            case .beginTracking: marks.push(Int(nodes[node].length))
            case .unevaluatedMembers: if !checkUnevaluatedMembers(step.pointee.a, node) { return false }
            case .unevaluatedItems: if !checkUnevaluatedItems(step.pointee.a, node) { return false }
            case .endTracking: marks.pop(merging: true)
            }
        }
    }

    private mutating func hasCount(_ step: UnsafePointer<Instruction>, _ node: Int) -> Bool {
        let count = nodes[node].length
        return count >= UInt32(bitPattern: step.pointee.a) && count <= UInt32(bitPattern: step.pointee.b)
    }

    @inline(always)
    mutating func content(_ node: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(nodes[node].offset), count: Int(nodes[node].length))
    }
}
