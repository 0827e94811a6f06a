package import AccordJSON
package import AccordReport

/// The expectations on a JSON value, as functions that return what is wrong.
extension JSON {
    /// What findings say of a value that came from nowhere.
    static let subject = "JSON"

    package func checkEqual(_ expected: JSON) -> [Finding] {
        let differences = expected.differences(to: self)
        return differences.isEmpty ? [] : [Finding(.json, subject: Self.subject, differences: differences)]
    }

    package func checkContains(_ expected: JSON, arrays: ArrayMatch) -> [Finding] {
        var containment = Containment(arrays: arrays)
        do throws(Containment.TooLarge) {
            try containment.compare(expected, self, at: JSONPointer())
        } catch {
            let facts = ["wanted": JSON(error.expected), "found": JSON(error.actual)]
            return [Finding(.arrayTooLarge, subject: Self.subject, facts: facts)]
        }
        guard !containment.differences.isEmpty else { return [] }
        let hints = containment.closest.map { Rules.closest(expected: $0.expected, actual: $0.actual) }
        return [
            Finding(
                .jsonContaining, subject: Self.subject, differences: containment.differences, hints: hints)
        ]
    }

    package func checkValue(at place: String, _ expected: JSON) -> [Finding] {
        check(at: place) { selection in
            switch selection {
            case .one(let value, let pointer): value.checkEqual(expected, at: pointer)
            case .none(let pointer): [missing(pointer)]
            case .list(let path, let values, let places): checkSelected(path, values, places, expected)
            }
        }
    }

    package func checkCount(at place: String, _ expected: Int) -> [Finding] {
        check(at: place) { selection in
            switch selection {
            case .one(let value, let pointer): value.checkCount(expected, at: pointer)
            case .none(let pointer): [missing(pointer)]
            case .list(let path, _, let places): checkSelectedCount(path, places, expected)
            }
        }
    }

    package func checkExists(at place: String) -> [Finding] {
        check(at: place) { selection in
            switch selection {
            case .one: []
            case .none(let pointer): [missing(pointer)]
            case .list(let path, _, let places): checkSelectedSomething(path, places)
            }
        }
    }

    package func checkAbsent(at place: String) -> [Finding] {
        check(at: place) { selection in
            switch selection {
            case .none: []
            case .list(let path, let values, let places): checkSelectedNothing(path, values, places)
            case .one(let value, let pointer):
                [
                    Finding(
                        .present, subject: Self.subject, actual: value.text(.pretty),
                        facts: ["pointer": JSON(Rules.place(pointer.description))])
                ]
            }
        }
    }

    private func check(at text: String, _ check: (JSONPlace.Selection) -> [Finding]) -> [Finding] {
        let (place, misuse) = JSONPlace.parsed(text, subject: Self.subject)
        if let misuse { return [misuse] }
        return place.map { check($0.selection(in: self)) } ?? []
    }

    private func checkEqual(_ expected: JSON, at pointer: JSONPointer) -> [Finding] {
        let differences = differences(from: expected, at: pointer)
        return differences.isEmpty ? [] : [Finding(.json, subject: Self.subject, differences: differences)]
    }

    private func checkCount(_ expected: Int, at pointer: JSONPointer) -> [Finding] {
        var facts: [String: JSON] = ["pointer": JSON(Rules.place(pointer.description))]
        switch kind {
        case .array, .object:
            guard count != expected else { return [] }
            facts["wanted"] = JSON(expected)
            facts["found"] = JSON(count)
            return [Finding(.count, subject: Self.subject, actual: text(.pretty), facts: facts)]
        case .null, .boolean, .number, .string:
            facts["found"] = JSON(Rules.a(kind))
            return [Finding(.noCount, subject: Self.subject, actual: text(.compact), facts: facts)]
        }
    }

    // MARK: - What is there instead

    private func missing(_ pointer: JSONPointer) -> Finding {
        let known = pointer.tokens.indices.last {
            value(at: JSONPointer(tokens: Array(pointer.tokens[..<$0]))) != nil
        }
        let parent = JSONPointer(tokens: Array(pointer.tokens[..<(known ?? 0)]))
        let hints = (value(at: parent) ?? self).children(at: parent, missing: pointer)
        return Finding(
            .absent, subject: Self.subject, hints: hints, facts: ["pointer": JSON(pointer.description)])
    }

    /// What stands in the last value on the way, and the key that was probably meant.
    private func children(at parent: JSONPointer, missing pointer: JSONPointer) -> [String] {
        let place = parent.description
        switch kind {
        case .object:
            let keys = members.map(\.key)
            let near = Nearest.name(to: pointer.tokens[parent.tokens.count], among: keys).map { key in
                let rest = pointer.tokens.dropFirst(parent.tokens.count + 1)
                return Nearest.didYouMean(JSONPointer(tokens: parent.tokens + [key] + rest).description)
            }
            return [Rules.keys(at: place, keys)] + [near].compactMap(\.self)
        case .array: return [Rules.elements(at: place, count: count)]
        case .null, .boolean, .number, .string: return [Rules.leaf(at: place, kind)]
        }
    }
}
