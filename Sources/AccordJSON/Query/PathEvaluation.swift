import AccordRegex

/// Applies a query to a document: nodes are numbers, and nothing of the document is copied.
struct PathEvaluation {
    let view: JSONView
    let root: Int
    let literals: JSONView
    /// The node of each literal.
    let literalNodes: [Int]
    /// What queries of filters found that start at the root, by their number.
    private var rootResults: [Int: [Int]] = [:]
    /// Patterns that came from the document.
    private var patterns: [[UInt8]: RegularExpression?] = [:]

    init(_ view: JSONView, root: Int, literals: JSONView, literalNodes: [Int]) {
        self.view = view
        self.root = root
        self.literals = literals
        self.literalNodes = literalNodes
    }

    /// The nodes that a query selects, in its order, one more than once where it says so.
    mutating func nodes(of query: PathQuery, at current: Int) -> [Int] {
        if query.rootID > 0, let found = rootResults[query.rootID] { return found }
        var nodes = [query.isRelative ? current : root]
        for segment in query.segments where !nodes.isEmpty { nodes = apply(segment, to: nodes) }
        if query.rootID > 0 { rootResults[query.rootID] = nodes }
        return nodes
    }

    private mutating func apply(_ segment: PathSegment, to nodes: [Int]) -> [Int] {
        var found: [Int] = []
        for node in nodes {
            guard segment.isDescendant else {
                select(segment, of: node, into: &found)
                continue
            }
            // Nodes stand in document order: a value, and then all that it contains.
            var descendant = node
            let end = view.end(node)
            while descendant < end {
                select(segment, of: descendant, into: &found)
                descendant = descendant &+ 1
            }
        }
        return found
    }

    @inline(__always)
    private mutating func select(_ segment: PathSegment, of node: Int, into found: inout [Int]) {
        let code = view.code(node)
        guard code >= JSONNode.array, view.count(node) > 0 else { return }
        for selector in segment.selectors {
            switch selector {
            case .name(let name):
                if code == JSONNode.object, let value = member(name, of: node) { found.append(value) }
            case .wildcard: children(of: node, into: &found)
            case .index(let index):
                if code == JSONNode.array, let value = element(index, of: node) { found.append(value) }
            case .slice(let slice): if code == JSONNode.array { elements(slice, of: node, into: &found) }
            case .filter(let condition): filter(condition, node, into: &found)
            }
        }
    }

    // MARK: - Selectors

    /// The first member with this key.
    private func member(_ name: [UInt8], of object: Int) -> Int? {
        name.withUnsafeBufferPointer { name in
            let count = name.count
            let end = view.end(object)
            var key = object &+ 1
            while key < end {
                if view.count(key) == count,
                    name.baseAddress.map({ Bytes.areEqual($0, view.content(key), count) }) ?? true
                {
                    return key &+ 1
                }
                key = view.end(key &+ 1)
            }
            return nil
        }
    }

    private func element(_ index: Int, of array: Int) -> Int? {
        let count = view.count(array)
        let index = index < 0 ? count &+ index : index
        guard index >= 0, index < count else { return nil }
        var element = array &+ 1
        var rest = index
        while rest > 0 {
            element = view.end(element)
            rest = rest &- 1
        }
        return element
    }

    private func elements(_ slice: PathSlice, of array: Int, into found: inout [Int]) {
        let elements = view.elements(of: array)
        for index in slice.indexes(count: elements.count) { found.append(elements[index]) }
    }

    private func children(of node: Int, into found: inout [Int]) {
        let step = view.code(node) == JSONNode.object ? 1 : 0
        let end = view.end(node)
        var child = node &+ 1 &+ step
        while child < end {
            found.append(child)
            child = view.end(child) &+ step
        }
    }

    private mutating func filter(_ condition: PathCondition, _ node: Int, into found: inout [Int]) {
        let step = view.code(node) == JSONNode.object ? 1 : 0
        let end = view.end(node)
        var child = node &+ 1 &+ step
        while child < end {
            if holds(condition, at: child) { found.append(child) }
            child = view.end(child) &+ step
        }
    }

    /// What a query with at most one result yields, without a list.
    private func node(of query: PathQuery, at current: Int) -> Int? {
        var node = query.isRelative ? current : root
        for segment in query.segments {
            let next: Int? =
                switch segment.selectors[0] {
                case .name(let name) where view.code(node) == JSONNode.object: member(name, of: node)
                case .index(let index) where view.code(node) == JSONNode.array: element(index, of: node)
                default: nil
                }
            guard let next else { return nil }
            node = next
        }
        return node
    }

    // MARK: - Filters

    private mutating func holds(_ condition: PathCondition, at node: Int) -> Bool {
        switch condition {
        case .any(let terms):
            for term in terms where holds(term, at: node) { return true }
            return false
        case .all(let terms):
            for term in terms where !holds(term, at: node) { return false }
            return true
        case .not(let term): return !holds(term, at: node)
        case .exists(let query):
            return query.isSingular
                ? self.node(of: query, at: node) != nil : !nodes(of: query, at: node).isEmpty
        case .compares(let left, let comparison, let right):
            return PathValue.holds(value(of: left, at: node), comparison, value(of: right, at: node))
        case .matches(let operand, let pattern, let whole):
            guard let text = value(of: operand, at: node).string,
                let expression = expression(of: pattern, at: node)
            else { return false }
            return (whole ? expression.matchesWhole(text) : expression.search(text)) == .found
        }
    }

    private mutating func value(of operand: PathOperand, at node: Int) -> PathValue {
        switch operand {
        case .literal(let index): return .node(literals, literalNodes[index])
        case .singular(let query): return self.node(of: query, at: node).map { .node(view, $0) } ?? .nothing
        case .length(let operand): return value(of: operand, at: node).length
        case .count(let query): return .integer(nodes(of: query, at: node).count)
        case .value(let query):
            let found = nodes(of: query, at: node)
            return found.count == 1 ? .node(view, found[0]) : .nothing
        }
    }

    private mutating func expression(of pattern: PathPattern, at node: Int) -> RegularExpression? {
        switch pattern {
        case .fixed(let expression): return expression
        case .impossible: return nil
        case .computed(let operand):
            guard let text = value(of: operand, at: node).string.map(Array.init) else { return nil }
            if let known = patterns[text] { return known }
            let expression = try? RegularExpression(String(decoding: text, as: UTF8.self), .iRegexp)
            patterns[text] = .some(expression)
            return expression
        }
    }
}
