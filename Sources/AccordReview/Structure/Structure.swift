package import AccordJSON

/// What changed inside of documents, value by value: the structural view, and the ground of JSON hunks.
///
/// Elements of arrays are aligned, so that one that was inserted is one addition.
package struct Structure: Sendable, Equatable {
    /// A value that was added, removed or changed.
    package struct Row: Sendable, Equatable {
        package let part: HunkUnit.Part
        package let difference: JSONDifference
    }

    /// In the order of the documents.
    package let rows: [Row]
    /// How many units of the change are lines, and so not among the rows.
    package let lineUnits: Int

    package init(_ choice: HunkChoice) {
        rows = choice.units.compactMap { unit in
            guard case .value(let difference) = unit.change else { return nil }
            return Row(part: unit.part, difference: difference)
        }
        lineUnits = choice.units.count - rows.count
    }
}
