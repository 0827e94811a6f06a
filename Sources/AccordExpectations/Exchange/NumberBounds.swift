import AccordJSON

/// The bounds of a number, which is compared with them by its decimal value; infinite ones are none.
struct NumberBounds: Sendable {
    let lower: JSON?
    let upper: JSON?
    let isUpperOpen: Bool

    init(lower: Double? = nil, upper: Double? = nil, isUpperOpen: Bool = false) {
        self.lower = lower.flatMap(Self.bound)
        self.upper = upper.flatMap(Self.bound)
        self.isUpperOpen = isUpperOpen
    }

    private static func bound(_ value: Double) -> JSON? { value.isFinite ? JSON(value) : nil }

    func contains(_ value: JSON) -> Bool {
        guard value.kind == .number else { return false }
        if let lower, let order = value.numberOrder(to: lower), order < 0 { return false }
        guard let upper, let order = value.numberOrder(to: upper) else { return true }
        return isUpperOpen ? order < 0 : order <= 0
    }

    /// As placeholders of snapshots write bounds: `1..`, `..5`, `1..5`.
    var text: String {
        let (low, high) = (lower?.numberText ?? "", upper?.numberText ?? "")
        return "\(low)..\(isUpperOpen && upper != nil ? "<" : "")\(high)"
    }
}
