extension JSONPatch {
    /// The changes that lead from one document to another; none where both are equal.
    ///
    /// Elements of arrays that were inserted or removed are one operation each. Where a document has an
    /// object with a repeated key, which no pointer can tell apart, it is replaced as a whole.
    public init(from old: JSON, to new: JSON) {
        let differences = old.differences(to: new)
        let isAddressable = old.isAddressable && new.isAddressable
        guard isAddressable || differences.isEmpty else {
            self.init([.replace(JSONPointer(), new)])
            return
        }
        var indexes = RunningIndexes()
        self.init(differences.compactMap { indexes.operation(for: $0, in: new) })
    }
}

extension JSON {
    /// Whether a pointer can name every value: no key is repeated, none holds half of a surrogate pair.
    fileprivate var isAddressable: Bool {
        guard repeatedKeys.isEmpty else { return false }
        return storage.withView { view in
            let flags = JSONNode.isKey | JSONNode.hasLoneSurrogate
            return !(node..<view.end(node)).contains { view.nodes[$0].word & flags == flags }
        }
    }
}

/// Where removed elements are by the time that they are removed.
///
/// Differences come in the order of the new document, and name its places; only the index of a removed
/// element is that of the old one. What was added and removed before it in the same array has moved it.
private struct RunningIndexes {
    private var shifts: [JSONPointer: Int] = [:]

    mutating func operation(for difference: JSONDifference, in new: JSON) -> JSONPatch.Operation? {
        let pointer = difference.pointer
        switch difference.kind {
        case .reordered: return nil
        case .changed: return .replace(pointer, difference.new ?? .null)
        case .added:
            if let array = arrayAround(pointer, in: new) { shifts[array, default: 0] += 1 }
            return .add(pointer, difference.new ?? .null)
        case .removed:
            guard let array = arrayAround(pointer, in: new),
                let index = pointer.tokens.last.flatMap({ Int($0) })
            else { return .remove(pointer) }
            let shift = shifts[array, default: 0]
            shifts[array] = shift - 1
            return .remove(array.appending(index + shift))
        }
    }

    private func arrayAround(_ pointer: JSONPointer, in new: JSON) -> JSONPointer? {
        let parent = JSONPointer(tokens: pointer.tokens.dropLast())
        return new.value(at: parent)?.kind == .array ? parent : nil
    }
}
