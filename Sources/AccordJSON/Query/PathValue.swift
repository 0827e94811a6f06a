/// What an operand yields: a value of the document or of a literal, a count, or nothing.
enum PathValue {
    case nothing
    case node(JSONView, Int)
    case integer(Int)

    /// Unicode scalar values, elements or members; nothing for every other value (RFC 9535, section 2.4.4).
    var length: PathValue {
        guard case .node(let view, let node) = self else { return .nothing }
        switch view.code(node) {
        case JSONNode.array, JSONNode.object: return .integer(view.count(node))
        case JSONNode.string: return .integer(view.buffer(node).count { $0 & 0xC0 != 0x80 })
        default: return .nothing
        }
    }

    var string: UnsafeBufferPointer<UInt8>? {
        guard case .node(let view, let node) = self, view.code(node) == JSONNode.string else { return nil }
        return view.buffer(node)
    }

    /// RFC 9535, section 2.3.5.2.2: values of different types are neither less nor greater, and never equal.
    static func holds(_ left: PathValue, _ comparison: PathComparison, _ right: PathValue) -> Bool {
        switch comparison {
        case .equal: areEqual(left, right)
        case .notEqual: !areEqual(left, right)
        case .less: isLess(left, right)
        case .greater: isLess(right, left)
        case .lessOrEqual: isLess(left, right) || areEqual(left, right)
        case .greaterOrEqual: isLess(right, left) || areEqual(left, right)
        }
    }

    private static func areEqual(_ left: PathValue, _ right: PathValue) -> Bool {
        switch (left, right) {
        case (.nothing, .nothing): true
        case (.node(let a, let i), .node(let b, let j)): Equality(left: a, right: b).areEqual(i, j)
        case (.integer(let a), .integer(let b)): a == b
        case (.integer, .node), (.node, .integer): numberOrder(left, right) == 0
        case (.nothing, _), (_, .nothing): false
        }
    }

    private static func isLess(_ left: PathValue, _ right: PathValue) -> Bool {
        if let a = left.string, let b = right.string {
            guard let start = a.baseAddress, let other = b.baseAddress else { return a.count < b.count }
            return Bytes.order(start, a.count, other, b.count) < 0
        }
        return numberOrder(left, right).map { $0 < 0 } ?? false
    }

    private static func numberOrder(_ left: PathValue, _ right: PathValue) -> Int? {
        left.withNumber { left in right.withNumber { right in DecimalNumber.order(left, right) } } ?? nil
    }

    private func withNumber<R>(_ body: (DecimalNumber) -> R) -> R? {
        switch self {
        case .nothing: return nil
        case .integer(let value):
            var text = String(value)
            return text.withUTF8 { text in
                text.baseAddress.map { body(DecimalNumber($0, count: text.count)) }
            }
        case .node(let view, let node):
            guard view.code(node) == JSONNode.number else { return nil }
            return body(DecimalNumber(view.content(node), count: view.count(node)))
        }
    }
}
