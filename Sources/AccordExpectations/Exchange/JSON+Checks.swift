package import AccordJSON
package import AccordReport

/// The expectations on a JSON value, as functions that return what is wrong.
extension JSON {
    /// What findings say of a value that came from nowhere.
    private static let subject = "JSON"

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

    package func checkValue(at pointer: String, _ expected: JSON) -> [Finding] {
        check(at: pointer) { value, pointer in
            let differences = expected.differences(to: value).map { difference in
                var difference = difference
                difference.pointer.tokens = pointer.tokens + difference.pointer.tokens
                return difference
            }
            return differences.isEmpty
                ? [] : [Finding(.json, subject: Self.subject, differences: differences)]
        }
    }

    package func checkCount(at pointer: String, _ expected: Int) -> [Finding] {
        check(at: pointer) { value, pointer in
            var facts: [String: JSON] = ["pointer": JSON(Rules.place(pointer.description))]
            switch value.kind {
            case .array, .object:
                guard value.count != expected else { return [] }
                facts["wanted"] = JSON(expected)
                facts["found"] = JSON(value.count)
                return [Finding(.count, subject: Self.subject, actual: value.text(.pretty), facts: facts)]
            case .null, .boolean, .number, .string:
                facts["found"] = JSON(Rules.a(value.kind))
                return [Finding(.noCount, subject: Self.subject, actual: value.text(.compact), facts: facts)]
            }
        }
    }

    package func checkExists(at pointer: String) -> [Finding] { check(at: pointer) { _, _ in [] } }

    package func checkAbsent(at pointer: String) -> [Finding] {
        parsed(pointer) { pointer in
            guard let value = value(at: pointer) else { return [] }
            return [
                Finding(
                    .present, subject: Self.subject, actual: value.text(.pretty),
                    facts: ["pointer": JSON(Rules.place(pointer.description))])
            ]
        }
    }

    private func check(at text: String, _ check: (JSON, JSONPointer) -> [Finding]) -> [Finding] {
        parsed(text) { pointer in
            guard let value = value(at: pointer) else { return [missing(pointer)] }
            return check(value, pointer)
        }
    }

    private func parsed(_ text: String, _ check: (JSONPointer) -> [Finding]) -> [Finding] {
        do throws(JSONPointerError) {
            return check(try JSONPointer(parsing: text))
        } catch {
            return [
                Finding(.invalidPointer, subject: Self.subject, facts: ["reason": JSON(error.description)])
            ]
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
            let near = NearestName.of(pointer.tokens[parent.tokens.count], among: keys).map { key in
                let rest = pointer.tokens.dropFirst(parent.tokens.count + 1)
                return Rules.didYouMean(JSONPointer(tokens: parent.tokens + [key] + rest).description)
            }
            return [Rules.keys(at: place, keys)] + [near].compactMap(\.self)
        case .array: return [Rules.elements(at: place, count: count)]
        case .null, .boolean, .number, .string: return [Rules.leaf(at: place, kind)]
        }
    }
}
