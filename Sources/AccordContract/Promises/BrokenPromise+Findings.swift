import AccordJSON
import AccordReport

extension BrokenPromise {
    init(_ rule: Rule, _ template: String, among templates: [String], at node: ContractNode) {
        let shape = PathShape(template)
        let near = templates.first { PathShape($0) == shape } ?? Nearest.name(to: template, among: templates)
        finding = Finding(
            rule, subject: template, places: [node.place], hints: near.map { [Nearest.didYouMean($0)] } ?? [])
    }

    init(_ rule: Rule, _ method: String, of item: PathItem) {
        finding = Finding(
            rule, subject: "\(method) \(item.template)", places: [item.node.keyPlace],
            expected: item.operations.map(\.method).joined(separator: ", "))
    }

    init(_ rule: Rule, _ operation: Operation, _ status: Int? = nil, known: [String] = []) {
        finding = Finding(
            rule, subject: operation.title, places: [operation.node.keyPlace],
            expected: known.isEmpty ? nil : known.joined(separator: ", "),
            facts: status.map { ["status": JSON($0)] } ?? [:])
    }

    init(
        _ rule: Rule, _ operation: Operation, _ mediaType: String?, known: [String], at node: ContractNode
    ) {
        finding = Finding(
            rule, subject: operation.title, places: [node.keyPlace],
            expected: known.isEmpty ? nil : known.joined(separator: ", "),
            facts: mediaType.map { ["mediaType": JSON($0)] } ?? [:])
    }
}

/// A path template without the names of its parameters: two of one shape match the same paths.
private struct PathShape: Equatable {
    private let parts: [Substring]

    init(_ template: String) {
        parts = template.split(separator: "{", omittingEmptySubsequences: false).map { part in
            part.firstIndex(of: "}").map { part[$0...] } ?? part
        }
    }
}
