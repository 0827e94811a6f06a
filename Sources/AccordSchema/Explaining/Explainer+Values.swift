import AccordJSON
import AccordRegex

// Keywords on a value itself.
extension Explainer {
    mutating func checkValues(_ visit: SchemaVisit) {
        checkType(visit)
        checkConstants(visit)
        switch visit.kind {
        case .number: checkNumber(visit)
        case .string: checkString(visit)
        case .array: checkItemCount(visit)
        case .object: checkMemberCount(visit)
        case .null, .boolean: break
        }
    }

    mutating func checkType(_ visit: SchemaVisit) {
        guard let type = visit.schema["type"] else { return }
        var names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
        let known = ["null", "boolean", "number", "integer", "string", "array", "object"]
        guard names.contains(where: known.contains) else { return }
        if visit.rules.isOpenAPI30, visit.schema["nullable"]?.bool == true { names.append("null") }
        guard !names.contains(where: { isOfType($0, visit) }) else { return }
        report(
            "type", .type(expected: names), expected: names.joined(separator: " or "), at: visit.location,
            visit.node)
    }

    private func isOfType(_ name: String, _ visit: SchemaVisit) -> Bool {
        guard name == "integer" else { return visit.kind.rawValue == name }
        guard visit.kind == .number else { return false }
        return number(value(visit.node)) { number, text in
            visit.rules.integersAreWritten
                ? text.allSatisfy { $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) } : number.isWhole
        }
    }

    private func number<R>(_ value: JSON, _ body: (DecimalNumber, ArraySlice<UInt8>) -> R) -> R {
        let text = value.source
        return text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { preconditionFailure("a number without digits") }
            return body(DecimalNumber(base, count: bytes.count), text)
        }
    }

    private mutating func checkConstants(_ visit: SchemaVisit) {
        guard !holdsSample(visit.node) else { return }
        let value = value(visit.node)
        if let allowed = visit.schema["enum"], allowed.kind == .array, !allowed.elements.contains(value) {
            let expected = allowed.elements.map { $0.text(.compact) }.joined(separator: ", ")
            report(
                "enum", .enumeration(allowed.elements), expected: expected, at: visit.location, visit.node)
        }
        if visit.rules.hasDraft6Keywords, let constant = visit.schema["const"], constant != value {
            report(
                "const", .constant(constant), expected: constant.text(.compact), at: visit.location,
                visit.node)
        }
    }

    // MARK: - Numbers

    private mutating func checkNumber(_ visit: SchemaVisit) {
        let exclusive = visit.rules.hasBooleanBounds
        let (low, high) = ("exclusiveMinimum", "exclusiveMaximum")
        checkBound(visit, "minimum", isExclusive: exclusive && visit.schema[low]?.bool == true)
        checkBound(visit, "maximum", isExclusive: exclusive && visit.schema[high]?.bool == true)
        if !exclusive {
            checkBound(visit, low, isExclusive: true)
            checkBound(visit, high, isExclusive: true)
        }
        if let divisor = visit.schema["multipleOf"], divisor.kind == .number, divisor != JSON(0),
            let text = divisor.numberText, !text.hasPrefix("-")
        {
            let isMultiple = number(value(visit.node)) { value, _ in
                number(divisor) { divisor, _ in value.isMultiple(of: divisor) }
            }
            if !isMultiple {
                report(
                    "multipleOf", .multiple(of: text), expected: "a multiple of \(text)", at: visit.location,
                    visit.node)
            }
        }
    }

    private mutating func checkBound(_ visit: SchemaVisit, _ keyword: String, isExclusive: Bool) {
        guard let bound = visit.schema[keyword], let text = bound.numberText else { return }
        let order = number(value(visit.node)) { value, _ in
            number(bound) { bound, _ in value.order(to: bound) }
        }
        if keyword.hasSuffix("inimum") {
            guard order < 0 || (order == 0 && isExclusive) else { return }
            report(
                keyword, .minimum(text, isExclusive: isExclusive),
                expected: "\(isExclusive ? ">" : ">=") \(text)", at: visit.location, visit.node)
        } else {
            guard order > 0 || (order == 0 && isExclusive) else { return }
            report(
                keyword, .maximum(text, isExclusive: isExclusive),
                expected: "\(isExclusive ? "<" : "<=") \(text)", at: visit.location, visit.node)
        }
    }

    // MARK: - Strings

    private mutating func checkString(_ visit: SchemaVisit) {
        let content = value(visit.node).source
        let length = content.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
        if let minimum = visit.count("minLength"), length < minimum {
            report(
                "minLength", .minimumLength(minimum, found: length),
                expected: "at least \(minimum) characters",
                at: visit.location, visit.node)
        }
        if let maximum = visit.count("maxLength"), length > maximum {
            report(
                "maxLength", .maximumLength(maximum, found: length),
                expected: "at most \(maximum) characters",
                at: visit.location, visit.node)
        }
        guard let pattern = visit.schema["pattern"]?.string else { return }
        switch search(pattern, content) {
        case .found, nil: break
        case .notFound:
            report("pattern", .pattern(pattern), expected: pattern, at: visit.location, visit.node)
        case .gaveUp(let steps):
            report(
                "pattern", .patternGaveUp(pattern, steps: steps), expected: pattern, at: visit.location,
                visit.node)
        }
    }

    /// The pattern of a member's name.
    mutating func reportGivenUp(
        _ pattern: String, _ steps: Int, _ keywords: [String], of child: Child, _ visit: SchemaVisit
    ) {
        report(
            keywords[0], .patternGaveUp(pattern, steps: steps), expected: pattern, of: child, visit,
            below: Array(keywords.dropFirst()))
    }

    /// Nil where the pattern does not compile.
    func search(_ pattern: String, _ text: ArraySlice<UInt8>) -> RegularExpression.Verdict? {
        let known = program.patterns.first { $0.pattern == pattern }
        guard let expression = known ?? (try? RegularExpression(pattern)) else { return nil }
        return text.withUnsafeBufferPointer(expression.search)
    }

    mutating func checkFormat(_ visit: SchemaVisit) {
        guard
            options.formats == .assert || visit.rules.vocabularies.contains(.formatAssertion),
            let name = visit.schema["format"]?.string
        else { return }
        guard let format = Format.named(name), visit.kind == (format.appliesTo == .string ? .string : .number)
        else { return }
        let isMet = value(visit.node).source.withUnsafeBufferPointer(format.accepts)
        if !isMet { report("format", .format(name), expected: name, at: visit.location, visit.node) }
    }
}
