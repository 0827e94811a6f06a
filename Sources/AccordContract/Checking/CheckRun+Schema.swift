import AccordJSON
import AccordReport
import AccordSchema

/// Places of a value that a schema does not wholly judge.
struct Waivers {
    /// Only the type counts.
    var samples: Set<JSONPointer> = []
    /// Nothing counts.
    var anything: [JSONPointer] = []
    /// The value as it is stored, placeholders and all.
    var stored: JSON?

    var isEmpty: Bool { samples.isEmpty && anything.isEmpty }

    func covers(_ pointer: JSONPointer) -> Bool {
        anything.contains { pointer.tokens.starts(with: $0.tokens) }
    }
}

extension CheckRun {
    static let violationLimit = 100

    /// Holds a value against its schema: a fast pass, and an explaining one where that fails.
    ///
    /// - Parameter base: where the value stands in the body, for items of a series.
    mutating func judge(
        _ value: JSON, _ plan: SchemaPlan, _ part: ExchangePart, _ waivers: Waivers = Waivers(),
        base: JSONPointer = JSONPointer()
    ) {
        guard let schema = plan.schema else {
            return report(.unusable, part, severity: .warning, node: plan.node)
        }
        if waivers.isEmpty, schema.accepts(value) {
            return checkUndeclaredProperties(value, plan, part, base)
        }
        let violations = schema.violations(in: value, typeOnlyAt: waivers.samples, limit: Self.violationLimit)
            .filter { !waivers.covers($0.instance) }
        if violations.isEmpty { return checkUndeclaredProperties(value, plan, part, base) }
        for violation in violations {
            let shown = waivers.stored.map(violation.showing) ?? violation
            report(shown, of: waivers.stored ?? value, plan, part, base: base)
        }
    }

    private mutating func report(
        _ violation: SchemaViolation, of value: JSON, _ plan: SchemaPlan, _ part: ExchangePart,
        base: JSONPointer
    ) {
        let sentence = SchemaSentence(violation, value.value(at: violation.instance), check.contract.version)
        let oneWay = oneWayMember(violation, value, plan, part)
        let pointer = JSONPointer(tokens: base.tokens + violation.instance.tokens)
        let rule = part.schemaRule
        report(rule, part, at: pointer) { finding in
            finding.places = [SchemaPlace(violation, seenFrom: plan.node).place]
            finding.expected = sentence.expected
            finding.actual = sentence.actual
            finding.hints = sentence.hints + (oneWay.map { [Advice.annotation($0)] } ?? [])
            finding.facts["at"] = JSON(JSONPointer(tokens: base.tokens + violation.subject.tokens).asPlace)
            finding.facts["problem"] = JSON(sentence.problem)
            finding.facts["keyword"] = JSON(violation.keyword)
            finding.facts["schema"] = JSON("\(violation.schemaURI)#\(violation.schemaPointer)")
        }
        let fault = verdict.faults.count - 1
        verdict.faults[fault].blamed = violation.blamed.map {
            JSONPointer(tokens: base.tokens + $0.tokens)
        }
        verdict.faults[fault].isOfKey = violation.isOfKey
        verdict.faults[fault].isUndecided = violation.isUndecided
    }

    private func oneWayMember(
        _ violation: SchemaViolation, _ value: JSON, _ plan: SchemaPlan, _ part: ExchangePart
    ) -> OneWayMember? {
        guard check.contract.version != .v30 else { return nil }
        let declared = check.declarations.declarations(of: [plan.node])
        return OneWayMember(violation, of: value, declared, isRequest: part.isRequest)
    }
}
