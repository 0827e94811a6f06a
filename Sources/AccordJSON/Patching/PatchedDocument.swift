/// A document to which operations are applied, one after the other.
struct PatchedDocument {
    struct Failure: Error {
        var reason: JSONPatchError.Reason
        /// Where it is not the operation's own `path`.
        var pointer: JSONPointer?

        init(_ reason: JSONPatchError.Reason, at pointer: JSONPointer? = nil) {
            self.reason = reason
            self.pointer = pointer
        }
    }

    private var root: PatchedValue
    private let limits: JSONLimits

    init(_ document: JSON, limits: JSONLimits) {
        root = .untouched(document)
        self.limits = limits
    }

    mutating func apply(_ operation: JSONPatch.Operation) throws(Failure) {
        switch operation {
        case .add(let pointer, let value): try add(.untouched(value), at: pointer)
        case .remove(let pointer): _ = try remove(at: pointer)
        case .replace(let pointer, let value): try replace(at: pointer, with: .untouched(value))
        case .move(let source, let target):
            guard !target.isInside(source) else { throw Failure(.movedIntoItself) }
            try add(try found(at: source) { (place) throws(Failure) in try remove(at: place) }, at: target)
        case .copy(let source, let target):
            // Written at once: values that shared their parts could double without end, at no cost but to walk.
            let copy = try found(at: source) { (place) throws(Failure) in try written(try value(at: place)) }
            try add(.untouched(copy), at: target)
        case .test(let pointer, let expected):
            let actual = try written(try value(at: pointer))
            guard actual == expected else {
                throw Failure(.testFailed(expected: expected, actual: actual))
            }
        }
    }

    func finish() throws(Failure) -> JSON { try written(root) }

    private func found<Value>(
        at source: JSONPointer, _ body: (JSONPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        do throws(Failure) {
            return try body(source)
        } catch {
            throw Failure(error.reason, at: error.pointer ?? source)
        }
    }

    private func written(_ value: PatchedValue) throws(Failure) -> JSON {
        if case .untouched(let json) = value { return json }
        var builder = JSONBuilder()
        guard builder.append(value, limit: limits.bytes) else {
            throw Failure(.tooLarge(limit: limits.bytes))
        }
        return builder.finish()
    }

    // MARK: - Operations

    private mutating func add(_ value: PatchedValue, at pointer: JSONPointer) throws(Failure) {
        guard pointer.tokens.count + value.height <= limits.possibleDepth else {
            throw Failure(.tooDeep(limit: limits.possibleDepth))
        }
        guard let key = pointer.tokens.last else {
            root = value
            return
        }
        try root.change(below: pointer.tokens.dropLast()) { (parent) throws(Failure) in
            switch parent {
            case .untouched(let leaf): throw Failure(.noContainer(found: leaf.kind))
            case .array(var elements):
                parent = .array([])
                defer { parent = .array(elements) }
                let index = try PatchedValue.index(key, of: elements.count, isInsertion: true)
                elements.insert(value, at: index)
            case .object(var members):
                parent = .object([])
                defer { parent = .object(members) }
                if let index = PatchedValue.member(key, of: members) {
                    members[index].value = value
                } else {
                    members.append((key, value))
                }
            }
        }
    }

    private mutating func remove(at pointer: JSONPointer) throws(Failure) -> PatchedValue {
        guard let key = pointer.tokens.last else {
            // Nothing at all is no JSON document; `null` is the nearest to it.
            defer { root = .untouched(.null) }
            return root
        }
        var removed = PatchedValue.untouched(.null)
        try root.change(below: pointer.tokens.dropLast()) { (parent) throws(Failure) in
            switch parent {
            case .untouched(let leaf): throw Failure(.noContainer(found: leaf.kind))
            case .array(var elements):
                parent = .array([])
                defer { parent = .array(elements) }
                let index = try PatchedValue.index(key, of: elements.count)
                removed = elements.remove(at: index)
            case .object(var members):
                parent = .object([])
                defer { parent = .object(members) }
                guard let index = PatchedValue.member(key, of: members) else { throw Failure(.missingPlace) }
                removed = members.remove(at: index).value
            }
        }
        return removed
    }

    private mutating func replace(at pointer: JSONPointer, with value: PatchedValue) throws(Failure) {
        guard pointer.tokens.count + value.height <= limits.possibleDepth else {
            throw Failure(.tooDeep(limit: limits.possibleDepth))
        }
        try root.change(below: pointer.tokens[...]) { (place) throws(Failure) in place = value }
    }

    private func value(at pointer: JSONPointer) throws(Failure) -> PatchedValue {
        var value = root
        for token in pointer.tokens { value = try value.opened.child(token) }
        return value
    }
}

extension JSONPointer {
    /// Whether it is a place below another one.
    fileprivate func isInside(_ other: JSONPointer) -> Bool {
        tokens.count > other.tokens.count
            && JSONPointer(tokens: Array(tokens.prefix(other.tokens.count))) == other
    }
}
