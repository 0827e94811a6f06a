import AccordJSON

/// What a comparison lets pass besides equal documents; a format carries it, `Matching` applies it.
///
/// It only ever loosens, and is asked only where two values differ: what was accepted always matches.
struct Leniency: Sendable {
    typealias DocumentComparator = @Sendable (_ stored: JSON, _ received: JSON) throws -> SnapshotMatch
    typealias BytesComparator = @Sendable (_ stored: [UInt8], _ received: [UInt8]) throws -> SnapshotMatch

    enum Allowance: Sendable {
        /// Holds for the value and for all numbers below it.
        case tolerance(Tolerance)
        /// The elements of an array stand in any order.
        case anyOrder
        case comparator(DocumentComparator)
    }

    struct Clause: Sendable {
        var place: ComparedPlace
        let allowance: Allowance
    }

    private(set) var clauses: [Clause] = []
    /// For whole files of any format.
    private(set) var bytes: BytesComparator?

    var hasClauses: Bool { !clauses.isEmpty }

    var hasOrderFreeArrays: Bool {
        clauses.contains { if case .anyOrder = $0.allowance { true } else { false } }
    }

    func adding(_ allowance: Allowance, at place: String) -> Leniency {
        var leniency = self
        leniency.clauses.append(Clause(place: ComparedPlace(place), allowance: allowance))
        return leniency
    }

    func adding(bytes comparator: @escaping BytesComparator) -> Leniency {
        var leniency = self
        leniency.bytes = comparator
        return leniency
    }

    /// That the clauses mean something for a value, whether or not it differs.
    func check(for content: SnapshotContent) throws(ComparisonError) {
        guard let first = clauses.first else { return }
        guard content.isDocument else { throw .noDocument(at: first.place.description) }
        for clause in clauses { try clause.place.check() }
    }

    /// The same for documents that have become parts of a larger one.
    func below(_ place: String) -> Leniency {
        var leniency = self
        leniency.clauses = clauses.map { Clause(place: $0.place.below(place), allowance: $0.allowance) }
        return leniency
    }
}

extension SnapshotContent {
    /// Whether there are, or can be, JSON documents in it.
    fileprivate var isDocument: Bool {
        switch self {
        case .json, .http: true
        case .text, .data, .document: false
        }
    }
}
