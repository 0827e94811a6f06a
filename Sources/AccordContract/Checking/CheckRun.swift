import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

/// One exchange on its way through a contract.
struct CheckRun {
    let check: CheckSettings
    let request: Request
    let response: Response
    let placeholders: (any PlaceholderReading)?
    /// The bodies whose bytes are not known.
    let unrecorded: Set<ExchangePart>
    var verdict = ExchangeVerdict()

    init(
        _ check: CheckSettings, _ exchange: Exchange, _ placeholders: (any PlaceholderReading)? = nil,
        _ unrecorded: Set<ExchangePart> = []
    ) {
        self.check = check
        request = exchange.request
        response = exchange.response
        self.placeholders = placeholders
        self.unrecorded = unrecorded
    }

    var strictness: ContractStrictness { check.options.strictness }

    mutating func checkAll() {
        let target = RequestTarget(request.target)
        guard let (plan, captures) = findOperation(target) else { return }
        checkPathParameters(plan, captures)
        checkQuery(plan, target.query)
        checkHeaderParameters(plan)
        checkCookies(plan)
        checkSecurity(plan, target.query)
        checkRequestBody(plan)
        guard let promised = findResponse(plan) else { return }
        checkResponseHeaders(promised)
        checkResponseBody(promised, plan)
    }

    // MARK: - Faults

    /// - Parameter node: what the contract says about it; the operation where nothing better is known.
    mutating func report(
        _ rule: Rule, _ part: ExchangePart, at pointer: JSONPointer = JSONPointer(),
        severity: Severity = .error, node: ContractNode? = nil, _ change: (inout Finding) -> Void = { _ in }
    ) {
        var finding = Finding(
            rule, severity: severity, subject: subject, places: node.map { [place(of: $0)] } ?? [],
            facts: facts(part, pointer))
        change(&finding)
        verdict.faults.append(ExchangeFault(part: part, pointer: pointer, finding: finding))
    }

    /// An operation stands where its method does: what it begins with says nothing.
    private func place(of node: ContractNode) -> Place {
        node.identity == verdict.trace.plan?.operation.node.identity ? node.keyPlace : node.place
    }

    private var subject: String {
        "\(request.method.rawValue) \(ValueExcerpt.text(request.target, limit: 120))"
    }

    private func facts(_ part: ExchangePart, _ pointer: JSONPointer) -> [String: JSON] {
        var facts: [String: JSON] = [
            "part": JSON(part.words(status: response.status.code)),
            "at": JSON(pointer.asPlace),
            "pointer": JSON(pointer.description),
            "status": JSON(response.status.code),
        ]
        if let name = part.name { facts["name"] = JSON(name) }
        if let operation = verdict.operation {
            facts["operation"] = JSON("\(operation.method) \(operation.template)")
            if let id = operation.id { facts["operationId"] = JSON(id) }
        }
        return facts
    }
}
