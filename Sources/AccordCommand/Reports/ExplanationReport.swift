import AccordContract
import AccordHTTP
import AccordReport
import AccordReview
import HTTPTypes

/// What `accord contract explain` prints of one exchange.
struct ExplanationReport {
    private let exchange: CheckedExchange
    private let verdict: ExchangeVerdict

    init(_ exchange: CheckedExchange, _ verdict: ExchangeVerdict) {
        (self.exchange, self.verdict) = (exchange, verdict)
    }

    var outcome: Outcome { verdict.findings.contains { $0.severity == .error } ? .found : .clean }

    func text(_ palette: Palette) -> String {
        let (request, response) = (exchange.exchange.request, exchange.exchange.response)
        let head = "\(request.method.rawValue) \(request.target) -> \(response.status.code)"
        let faults = verdict.faults.map(exchange.located)
        return Visible.text(head) + "\n" + steps + "\n"
            + (faults.isEmpty ? praise : TextRenderer(palette: palette).render(faults)) + "\n"
    }

    /// Of what the contract does not have nothing is said but that.
    private var praise: String { verdict.operation == nil ? "" : Rules.conforms + "\n" }

    /// Each step on a line of its own, its place on the next: both may be long.
    private var steps: String {
        let steps = verdict.explanation
        guard !steps.isEmpty else { return "  \(Rules.noOperation)\n" }
        return steps.map { step in
            let kind = Columns.padded(Rules.name(step.kind), to: 18)
            return "  \(kind)  \(Visible.text(step.value))\n"
                + "  \(Columns.padded("", to: 18))  at \(Visible.text(step.place.description))\n"
        }.joined()
    }
}
