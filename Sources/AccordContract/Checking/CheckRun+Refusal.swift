import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

extension CheckRun {
    private var isRefused: Bool { (400..<500).contains(response.status.code) }

    /// What is wrong with a request that was refused for it counts as the strictness says.
    mutating func forgiveRefusedRequest() {
        guard isRefused else { return }
        verdict.faults = verdict.faults.compactMap { fault in
            guard fault.part.isRequest else { return fault }
            guard let severity = severity(ofRefused: fault.part) else { return nil }
            var fault = fault
            if severity != .error { fault.finding.severity = severity }
            return fault
        }
    }

    private func severity(ofRefused part: ExchangePart) -> Severity? {
        part == .target
            ? strictness.refusedUnknowns.severity(of: String(response.status.code))
            : strictness.refusedRequests.severity
    }

    /// Faults at the place are what was wanted; that they are missing, or were not refused, is the finding.
    mutating func demandRefusal(at place: InvalidPlace) {
        let isWrong = verdict.faults.contains { place.covers($0) }
        verdict.faults.removeAll { place.covers($0) && !$0.isUndecided }
        let node = verdict.trace.plan?.operation.node
        if !isWrong, verdict.trace.plan != nil {
            report(.requestIsValid, .requestBody, node: node) { $0.facts["place"] = JSON(place.words) }
        }
        guard !isRefused else { return }
        let status = String(response.status.code)
        report(.invalidRequestAccepted, .status, node: node?["responses"]) { finding in
            finding.expected = "4xx"
            finding.actual = status
            finding.facts["place"] = JSON(place.words)
        }
    }
}
