extension PatchedValue {
    typealias Failure = PatchedDocument.Failure

    /// Changes the value at a place in place; all containers on the way are opened.
    mutating func change(
        below tokens: ArraySlice<String>, _ body: (inout PatchedValue) throws(Failure) -> Void
    ) throws(Failure) {
        self = opened
        guard let token = tokens.first else { return try body(&self) }
        switch self {
        case .untouched(let leaf): throw Failure(.noContainer(found: leaf.kind))
        case .array(var elements):
            // Out of the way, so that the elements are changed where they are.
            self = .array([])
            defer { self = .array(elements) }
            let index = try Self.index(token, of: elements.count)
            try elements[index].change(below: tokens.dropFirst(), body)
        case .object(var members):
            self = .object([])
            defer { self = .object(members) }
            guard let index = Self.member(token, of: members) else { throw Failure(.missingPlace) }
            try members[index].value.change(below: tokens.dropFirst(), body)
        }
    }

    /// The child of an opened value.
    func child(_ token: String) throws(Failure) -> PatchedValue {
        switch self {
        case .untouched(let leaf): throw Failure(.noContainer(found: leaf.kind))
        case .array(let elements): return elements[try Self.index(token, of: elements.count)]
        case .object(let members):
            guard let index = Self.member(token, of: members) else { throw Failure(.missingPlace) }
            return members[index].value
        }
    }

    /// The first member with a key, by its bytes.
    static func member(_ key: String, of members: [(key: String, value: PatchedValue)]) -> Int? {
        members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
    }

    /// - Parameter isInsertion: the index behind the last element is one as well, and `-` names it.
    static func index(_ token: String, of count: Int, isInsertion: Bool = false) throws(Failure) -> Int {
        if isInsertion, token == "-" { return count }
        guard let index = JSON.index(token) else { throw Failure(.invalidIndex(token)) }
        guard index < count || isInsertion && index == count else {
            throw Failure(.indexOutOfRange(index, count: count))
        }
        return index
    }
}
