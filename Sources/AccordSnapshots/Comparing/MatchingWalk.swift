import AccordJSON

/// One walk through a received document and a stored one; it remembers which value each numbered
/// placeholder stands for.
struct MatchingWalk {
    let nodes: ComparedNodes
    /// While it is found out which received number is which stored one.
    private(set) var numbering: PlaceholderNumbering?
    private(set) var remarks: [ComparisonRemark] = []
    private var tolerances: [Tolerance] = []
    private(set) var mismatches: [PlaceholderMismatch] = []
    private(set) var kept = KeptPlaceholders()
    private var identities = PlaceholderIdentities()
    /// The comparisons that may be made of elements in any order, those of arrays within them included.
    private var trialsLeft = 40 * ElementPairing.trialLimit

    init(nodes: ComparedNodes, numbering: PlaceholderNumbering? = nil) {
        self.nodes = nodes
        self.numbering = numbering
    }

    mutating func fitted(_ received: JSON, to stored: JSON) -> JSON {
        let allowances = nodes.allowances(at: received)
        if isAccepted(received, for: stored, allowances) { return stored }
        let outer = tolerances
        defer { tolerances = outer }
        var isUnordered = false
        for allowance in allowances {
            switch allowance {
            case .tolerance(let tolerance): tolerances.append(tolerance)
            case .anyOrder: isUnordered = true
            case .comparator: break
            }
        }
        return fitted(received, to: stored, isUnordered: isUnordered)
    }

    private mutating func fitted(_ received: JSON, to stored: JSON, isUnordered: Bool) -> JSON {
        switch (received.kind, stored.kind) {
        case (.object, .object): return members(of: received, stored)
        case (.array, .array) where isUnordered: return shuffled(received, stored)
        case (.array, .array): return elements(of: received, stored)
        case (.number, .number):
            return tolerances.contains { $0.allows(stored, received) } ? stored : received
        case (_, .string):
            let isKept = stored.string.map { isPlaceholder($0, for: received) } ?? false
            return isKept || isRenumbered(received, stored) ? stored : received
        default: return received
        }
    }

    // MARK: - Containers

    private mutating func members(of received: JSON, _ stored: JSON) -> JSON {
        let known = Dictionary(
            stored.members.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { first, _ in first })
        var members: [(String, JSON)] = []
        for (key, value) in received.members {
            members.append((key, known[Array(key.utf8)].map { fitted(value, to: $0) } ?? value))
        }
        return JSON(members: members)
    }

    private mutating func elements(of received: JSON, _ stored: JSON) -> JSON {
        let known = stored.elements
        var elements: [JSON] = []
        for (index, element) in received.elements.enumerated() {
            elements.append(index < known.count ? fitted(element, to: known[index]) : element)
        }
        return JSON(elements: elements)
    }

    /// Elements stand where those are stored that they match, so that only real changes show.
    private mutating func shuffled(_ received: JSON, _ stored: JSON) -> JSON {
        let (new, old) = (received.elements, stored.elements)
        var pairing = ElementPairing(
            equal: new.map { numbering?.key(ofReceived: $0) ?? $0 },
            old.map { numbering?.key(ofStored: $0) ?? $0 })
        let limit = min(ElementPairing.trialLimit, trialsLeft)
        let trials = max(1, min(limit, pairing.trials))
        pairing.pairRest(upTo: limit) { element, known in
            var trial = self
            trial.trialsLeft = trialsLeft / trials
            return trial.fitted(new[element], to: old[known]) == old[known]
        }
        if !pairing.isThorough { remarks.append(.manyElements(at: nodes.place(of: received))) }
        // What matches says first which number is which.
        let places = pairing.places
        var elements: [Int: JSON] = [:]
        for place in places.filter(\.isMatch) + places.filter({ !$0.isMatch }) {
            elements[place.old] = fitted(new[place.new], to: old[place.old])
        }
        return JSON(elements: places.compactMap { elements[$0.old] } + pairing.additions.map { new[$0] })
    }

    // MARK: - Values

    private mutating func isPlaceholder(_ stored: String, for value: JSON) -> Bool {
        if let placeholder = Placeholder(stored) { return matches(placeholder, value) }
        if let invalid = InvalidPattern(stored), value.string != stored {
            note(.invalidPattern(invalid.reason), of: invalid.placeholder, at: value)
        }
        return false
    }

    private mutating func matches(_ placeholder: Placeholder, _ value: JSON) -> Bool {
        // A redaction has already put the same text there.
        if numbering == nil, value.string == placeholder.description { return true }
        guard let reason = placeholder.mismatch(of: value) ?? conflict(placeholder, value) else {
            kept.note(placeholder, instead: value) { nodes.place(of: value) }
            return true
        }
        note(reason, of: placeholder, at: value)
        return false
    }

    private mutating func note(
        _ reason: PlaceholderMismatch.Reason, of placeholder: Placeholder, at value: JSON
    ) {
        mismatches.append(
            PlaceholderMismatch(
                placeholder: placeholder, pointer: nodes.place(of: value), received: value, reason: reason))
    }

    private mutating func conflict(
        _ placeholder: Placeholder, _ value: JSON
    ) -> PlaceholderMismatch.Reason? {
        switch identities.conflict(placeholder, value) {
        case .differs(let known): .differs(from: nodes.place(of: known))
        case .isAlso(let other): .isAlso(other)
        case nil: nil
        }
    }

    private mutating func isRenumbered(_ received: JSON, _ stored: JSON) -> Bool {
        guard numbering != nil, let new = received.string, let old = stored.string else { return false }
        return numbering?.bind(new, to: old) ?? false
    }

    private mutating func isAccepted(
        _ received: JSON, for stored: JSON, _ allowances: [Leniency.Allowance]
    ) -> Bool {
        for case .comparator(let compare) in allowances where received != stored {
            switch SnapshotMatch.of({ try compare(stored, received) }).kind {
            case .matches: return true
            case .differs(let reason?): remarks.append(.reason(reason, at: nodes.place(of: received)))
            case .differs(nil): break
            }
        }
        return false
    }
}
