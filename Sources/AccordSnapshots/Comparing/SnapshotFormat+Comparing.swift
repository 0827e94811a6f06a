public import AccordJSON

extension SnapshotFormat {
    /// Lets numbers differ by so much: `.json.tolerating(1e-9)`; what is stored stays where it holds.
    ///
    /// Distances are taken in decimals, without rounding: 12.50 and 12.51 are 0.01 apart.
    ///
    /// - Parameters:
    ///   - absolute: the distance that is allowed, itself included; the sign does not count.
    ///   - relative: the part of the larger magnitude that is allowed as well, such as `1e-6`.
    ///   - place: a JSONPath or a JSON Pointer; the value there and all numbers below it are meant.
    public func tolerating(_ absolute: Double = 0, relative: Double = 0, at place: String = "$") -> Self {
        let tolerance = Tolerance(absolute: absolute.magnitude, relative: relative.magnitude)
        return comparing(leniency.adding(.tolerance(tolerance), at: place))
    }

    /// Lets the elements of arrays come in any order: `.json.unordered("$.items")`, `.rows.unordered()`.
    ///
    /// The stored order stays where elements match, so that a difference shows only what has changed. Elements
    /// count: one that is there twice must come twice.
    ///
    /// - Parameter places: JSONPaths or JSON Pointers of arrays; without one, the document is the array.
    public func unordered(_ places: String...) -> Self {
        comparing((places.isEmpty ? ["$"] : places).reduce(leniency) { $0.adding(.anyOrder, at: $1) })
    }

    /// Compares values that are not equal by a function of your own: `.json.compared(at: "/size") { … }`.
    ///
    /// - Parameters:
    ///   - place: a JSONPath or a JSON Pointer; each value there is compared on its own.
    ///   - comparator: gets the stored and the received value, redacted; an error that it throws is a reason.
    public func compared(
        at place: String = "$",
        by comparator: @escaping @Sendable (_ stored: JSON, _ received: JSON) throws -> SnapshotMatch
    ) -> Self {
        comparing(leniency.adding(.comparator(comparator), at: place))
    }

    /// Compares values that are not equal by a condition of your own.
    ///
    /// - Parameters:
    ///   - place: a JSONPath or a JSON Pointer; each value there is compared on its own.
    ///   - condition: whether the stored and the received value are the same to this snapshot.
    public func compared(
        at place: String = "$",
        by condition: @escaping @Sendable (_ stored: JSON, _ received: JSON) throws -> Bool
    ) -> Self {
        compared(at: place) { try condition($0, $1) ? SnapshotMatch.matches : SnapshotMatch.differs }
    }

    /// Compares whole files whose bytes differ by a function of your own, such as pictures.
    ///
    /// - Parameter comparator: gets the stored and the received bytes; an error that it throws is a reason.
    public func comparedAsBytes(
        by comparator: @escaping @Sendable (_ stored: [UInt8], _ received: [UInt8]) throws -> SnapshotMatch
    ) -> Self {
        comparing(leniency.adding(bytes: comparator))
    }

    private func comparing(_ leniency: Leniency) -> Self {
        var format = self
        format.leniency = leniency
        return format
    }
}
