import AccordJSON
import AccordReport

extension CheckRun {
    /// Members that the schema neither names nor forbids nor expressly allows, where strictness asks.
    mutating func checkUndeclaredProperties(
        _ value: JSON, _ plan: SchemaPlan, _ part: ExchangePart, _ base: JSONPointer
    ) {
        guard strictness.properties.severity != nil else { return }
        var walk = UndeclaredProperties(isRequest: part.isRequest)
        walk.visit(value, check.declarations.declarations(of: [plan.node]))
        for member in walk.found {
            let name = member.pointer.tokens.last ?? ""
            guard let severity = strictness.properties.severity(of: name) else { continue }
            let around = JSONPointer(tokens: base.tokens + member.pointer.tokens.dropLast())
            let rule: Rule = member.isMisdirected ? .misdirectedProperty : .undeclaredProperty
            report(rule, part, at: around.appending(name), severity: severity, node: member.node ?? plan.node)
            {
                $0.facts["name"] = JSON(name)
                $0.facts["at"] = JSON(around.asPlace)
                $0.facts["keyword"] = JSON(part.isRequest ? "readOnly" : "writeOnly")
            }
            verdict.faults[verdict.faults.count - 1].isOfKey = true
        }
    }
}
