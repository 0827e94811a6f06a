import AccordJSON
import AccordReport

/// What a rule found, before places are worked out.
struct Detection {
    /// A place in a document.
    struct Spot {
        var document: SourceDocument
        var value: JSON
        /// The key is meant, not the value.
        var isKey = false
        /// The position where that is no value's.
        var position: SourcePosition?

        var pointer: JSONPointer { document.json.pointer(ofNode: value.nodeIndex) }
    }

    var rule: Rule
    var severity: Severity
    var spot: Spot
    var subject = ""
    var expected: String?
    var actual: String?
    var hints: [String] = []
    var facts: [String: JSON] = [:]
    /// A place outside of the documents that comes first, such as that of an error in a file that is no document.
    var lead: Place?
    /// Other places that the sentence speaks of.
    var others: [Place] = []

    init(
        _ rule: Rule, _ severity: Severity = .error, at node: ContractNode, key: Bool = false,
        subject: String = ""
    ) {
        self.rule = rule
        self.severity = severity
        self.subject = subject
        spot = Spot(node, key: key)
    }

    init(_ rule: Rule, _ severity: Severity, at spot: Spot) {
        self.rule = rule
        self.severity = severity
        self.spot = spot
    }

    func expecting(_ expected: String? = nil, actual: String? = nil) -> Detection {
        var copy = self
        copy.expected = expected
        copy.actual = actual
        return copy
    }

    func with(_ name: String, _ fact: JSON) -> Detection {
        var copy = self
        copy.facts[name] = fact
        return copy
    }

    func hint(_ hint: String?) -> Detection {
        var copy = self
        if let hint { copy.hints.append(hint) }
        return copy
    }

    func other(_ label: String, _ node: ContractNode, key: Bool = false) -> Detection {
        other(label, at: Spot(node, key: key).place)
    }

    func other(_ label: String, at place: Place) -> Detection {
        var copy = self
        copy.others.append(place.labelled(label))
        return copy
    }

    private var places: [Place] {
        guard let lead else { return [spot.place] + others }
        return [lead, spot.place.labelled("reference")] + others
    }

    var finding: Finding {
        var finding = Finding(rule, severity: severity, subject: subject, places: places)
        finding.expected = expected
        finding.actual = actual
        finding.hints = hints
        finding.facts = facts
        finding.facts["pointer"] = JSON(spot.pointer.description)
        return finding
    }
}

extension Detection.Spot {
    init(_ node: ContractNode, key: Bool = false) {
        document = node.document
        value = node.json
        isKey = key
    }

    var place: Place {
        position.map { document.place(at: $0) } ?? document.place(of: value, key: isKey)
    }
}

extension Place {
    fileprivate func labelled(_ label: String) -> Place {
        var place = self
        place.label = label
        return place
    }
}
