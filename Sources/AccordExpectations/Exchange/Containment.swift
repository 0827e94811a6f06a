import AccordJSON
import AccordSnapshots

/// Compares what is expected with a document that may hold more.
struct Containment {
    /// Two arrays are too large to be matched in any order.
    struct TooLarge: Error, Equatable {
        var expected: Int
        var actual: Int
    }

    /// An expected element that matches none, and the received one that comes closest.
    struct Closest: Equatable {
        var expected: JSONPointer
        var actual: JSONPointer
    }

    /// How many pairs of elements are compared at most, for one pair of arrays.
    static let pairLimit = 1_000_000
    /// How many elements without a partner are explained by their closest one.
    static let explained = 20

    let arrays: ArrayMatch
    private(set) var differences: [JSONDifference] = []
    private(set) var closest: [Closest] = []

    init(arrays: ArrayMatch) { self.arrays = arrays }

    /// Notes all places in which `expected` is not contained; the pointers are those of `actual`.
    mutating func compare(_ expected: JSON, _ actual: JSON, at pointer: JSONPointer) throws(TooLarge) {
        switch (expected.kind, actual.kind) {
        case (.object, .object): try compareMembers(expected, actual, at: pointer)
        case (.array, .array): try compareElements(expected.elements, actual.elements, at: pointer)
        default:
            guard expected != actual else { return }
            differences.append(JSONDifference(.changed, at: pointer, old: expected, new: actual))
        }
    }

    private mutating func compareMembers(
        _ expected: JSON, _ actual: JSON, at pointer: JSONPointer
    ) throws(TooLarge) {
        for member in expected.members {
            let place = pointer.appending(member.key)
            if let value = actual[member.key] {
                try compare(member.value, value, at: place)
            } else {
                differences.append(JSONDifference(.removed, at: place, old: member.value))
            }
        }
    }

    private mutating func compareElements(
        _ expected: [JSON], _ actual: [JSON], at pointer: JSONPointer
    ) throws(TooLarge) {
        switch arrays.mode {
        case .ordered: try compareInOrder(expected, actual, at: pointer)
        case .unordered, .containing: try compareInAnyOrder(expected, actual, at: pointer)
        }
    }

    private mutating func compareInOrder(
        _ expected: [JSON], _ actual: [JSON], at pointer: JSONPointer
    ) throws(TooLarge) {
        for (index, pair) in zip(expected, actual).enumerated() {
            try compare(pair.0, pair.1, at: pointer.appending(index))
        }
        for index in expected.indices.dropFirst(actual.count) {
            differences.append(JSONDifference(.removed, at: pointer.appending(index), old: expected[index]))
        }
        for index in actual.indices.dropFirst(expected.count) {
            differences.append(JSONDifference(.added, at: pointer.appending(index), new: actual[index]))
        }
    }

    private mutating func compareInAnyOrder(
        _ expected: [JSON], _ actual: [JSON], at pointer: JSONPointer
    ) throws(TooLarge) {
        let pairing = try pairing(expected, actual)
        var left = pairing.leftOver
        for index in expected.indices where pairing.partners[index] == nil {
            try explain(expected[index], pointer.appending(index), actual, &left, at: pointer)
        }
        guard arrays == .unordered else { return }
        for index in left {
            differences.append(JSONDifference(.added, at: pointer.appending(index), new: actual[index]))
        }
    }

    private func pairing(_ expected: [JSON], _ actual: [JSON]) throws(TooLarge) -> BipartiteMatching {
        guard expected.count.multipliedReportingOverflow(by: actual.count).partialValue <= Self.pairLimit
        else {
            throw TooLarge(expected: expected.count, actual: actual.count)
        }
        var failure: TooLarge?
        let pairing = BipartiteMatching(wanted: expected.count, found: actual.count) { i, j in
            do throws(TooLarge) { return try contains(expected[i], actual[j]) } catch { failure = error }
            return false
        }
        if let failure { throw failure }
        return pairing
    }

    // MARK: - Explaining

    /// Shows an element without a partner by how the closest one differs, or as missing.
    private mutating func explain(
        _ element: JSON, _ place: JSONPointer, _ actual: [JSON], _ left: inout [Int], at pointer: JSONPointer
    ) throws(TooLarge) {
        guard closest.count < Self.explained, let near = try nearest(to: element, actual, left) else {
            differences.append(JSONDifference(.removed, at: pointer.appending("-"), old: element))
            return
        }
        left.removeAll { $0 == near }
        closest.append(Closest(expected: place, actual: pointer.appending(near)))
        try compare(element, actual[near], at: pointer.appending(near))
    }

    /// The element with the most expected members, or with an array or object of the same kind.
    private func nearest(to element: JSON, _ actual: [JSON], _ left: [Int]) throws(TooLarge) -> Int? {
        var best: (index: Int, score: Int)?
        for index in left.prefix(1000) {
            let score = try score(element, actual[index])
            if score > best?.score ?? 0 { best = (index, score) }
        }
        return best?.index
    }

    private func score(_ expected: JSON, _ actual: JSON) throws(TooLarge) -> Int {
        guard expected.kind == actual.kind else { return 0 }
        switch expected.kind {
        case .object:
            var score = 0
            for member in expected.members {
                if let value = actual[member.key], try contains(member.value, value) { score += 1 }
            }
            return score
        case .array: return 1
        case .null, .boolean, .number, .string: return 0
        }
    }

    private func contains(_ expected: JSON, _ actual: JSON) throws(TooLarge) -> Bool {
        switch (expected.kind, actual.kind) {
        case (.object, .object):
            for member in expected.members {
                guard let value = actual[member.key], try contains(member.value, value) else { return false }
            }
            return true
        case (.array, .array): return try contains(expected.elements, actual.elements)
        default: return expected == actual
        }
    }

    private func contains(_ expected: [JSON], _ actual: [JSON]) throws(TooLarge) -> Bool {
        guard expected.count == actual.count || (arrays == .containing && expected.count < actual.count)
        else {
            return false
        }
        guard arrays == .ordered else { return try !pairing(expected, actual).partners.contains(nil) }
        for (element, other) in zip(expected, actual) {
            guard try contains(element, other) else { return false }
        }
        return true
    }
}
