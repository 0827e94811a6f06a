import AccordContract
import AccordJSON
import AccordReport

/// What an exchange violates that the one before did not: a violation in another element is the same one.
struct NewFaults {
    let faults: [ExchangeFault]

    init(in new: ExchangeVerdict, notIn old: ExchangeVerdict) {
        // What no operation describes is no violation of one.
        guard new.operation != nil else {
            faults = []
            return
        }
        let known = Set(old.faults.filter(\.isError).map(Mark.init))
        faults = new.faults.filter { $0.isError && !known.contains(Mark($0)) }
    }

    /// Whether a part of the exchange is violated anew.
    func concern(_ part: ExchangePart) -> Bool { faults.contains { $0.part == part } }

    /// Whether the response's body as a whole is violated anew: its presence, or its media type.
    var concernBody: Bool {
        faults.contains { $0.part == .responseBody && $0.finding.facts["keyword"] == nil }
    }

    /// Whether some of the faults are about a value of the response's body, or about what is in it.
    static func concern(_ pointer: JSONPointer, _ faults: [ExchangeFault]) -> Bool {
        let place = PointerPattern.tokens(pointer)
        return faults.contains { fault in
            guard fault.part == .responseBody, fault.isError else { return false }
            let blamed = ([fault.pointer] + fault.blamed).map(PointerPattern.tokens)
            if blamed.contains(where: { $0.starts(with: place) }) { return true }
            // Where no alternative accepts a value, any of what is in it may be why.
            let keyword = fault.finding.facts["keyword"]?.string ?? ""
            return ["anyOf", "oneOf"].contains(keyword)
                && place.starts(with: PointerPattern.tokens(fault.pointer))
        }
    }

    /// A violation wherever it stands.
    private struct Mark: Hashable {
        let part: ExchangePart
        let rule: String
        let places: Set<[String]>
        let keyword: String
        let schema: String

        init(_ fault: ExchangeFault) {
            part = fault.part
            rule = fault.finding.rule.id
            places = Set(([fault.pointer] + fault.blamed).map(PointerPattern.tokens))
            keyword = fault.finding.facts["keyword"]?.string ?? ""
            schema = fault.finding.facts["schema"]?.string ?? ""
        }
    }
}

extension ExchangeFault {
    fileprivate var isError: Bool { finding.severity == .error }
}
