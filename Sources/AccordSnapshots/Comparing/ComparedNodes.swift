import AccordJSON

/// The clauses of a leniency by the nodes of a received document that they speak of.
struct ComparedNodes: Sendable {
    private let document: JSON
    private var allowances: [Int: [Leniency.Allowance]] = [:]
    /// The places that select nothing here.
    private(set) var unused: [String] = []

    init(_ leniency: Leniency, in document: JSON) throws(ComparisonError) {
        self.document = document
        for clause in leniency.clauses {
            let values = try clause.place.values(in: document)
            if values.isEmpty { unused.append(clause.place.description) }
            for value in values { allowances[value.node, default: []].append(clause.allowance) }
        }
    }

    /// - Parameter value: a part of the document.
    func allowances(at value: JSON) -> [Leniency.Allowance] { allowances[value.node] ?? [] }

    func place(of value: JSON) -> JSONPointer { document.pointer(ofNode: value.node) }
}
