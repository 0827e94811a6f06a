import AccordExpectations
import AccordJSON
import AccordReport

/// Which tasks an expectation counts.
struct TaskPattern: Sendable {
    var name: String?
    var queue: String?
    var payload: JSON?

    func matches(_ task: QueuedTask) -> Bool { isMeant(task) && payloadDifferences(task)?.isEmpty ?? true }

    /// Where the payload of the nearest task differs; nothing where no payload was asked for.
    func nearest(among tasks: [QueuedTask]) -> [JSONDifference] {
        tasks.filter(isMeant).compactMap(payloadDifferences).filter { !$0.isEmpty }
            .min { $0.count < $1.count } ?? []
    }

    private func isMeant(_ task: QueuedTask) -> Bool {
        (name ?? task.name) == task.name && (queue ?? task.options.queue) == task.options.queue
    }

    private func payloadDifferences(_ task: QueuedTask) -> [JSONDifference]? {
        guard let payload else { return nil }
        let findings = (task.json ?? .null).checkContains(payload, arrays: .containing)
        // A payload whose arrays are too long to be compared in any order counts as another one.
        return findings.first.map { finding in
            finding.differences.isEmpty
                ? [JSONDifference(.changed, at: JSONPointer(), old: payload, new: task.json)]
                : finding.differences
        } ?? []
    }
}
