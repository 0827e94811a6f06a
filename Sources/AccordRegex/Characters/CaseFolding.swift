/// Characters that differ in case only, by Unicode's simple case folding (ECMA-262, Canonicalize).
enum CaseFolding {
    /// The character that stands for all that differ from this one in case only.
    static func folded(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value | 0x20 : value }
        return table.folds[value] ?? value
    }

    /// The set with every character that differs from a member in case only.
    static func closure(of set: ScalarSet) -> ScalarSet {
        var builder = ScalarSetBuilder()
        builder.insert(set)
        for group in groups(meeting: set) {
            for member in group { builder.insert(member...member) }
        }
        return builder.set()
    }

    /// A few characters are asked one by one, since most sets are small.
    private static func groups(meeting set: ScalarSet) -> [[UInt32]] {
        let ranges = stride(from: 0, to: set.bounds.count, by: 2).map { set.bounds[$0]..<set.bounds[$0 + 1] }
        guard ranges.reduce(0, { $0 + $1.count }) <= 64 else {
            return table.groups.values.filter { $0.contains(where: set.contains) }
        }
        return ranges.joined().compactMap { table.groups[folded($0)] }
    }

    private struct Table: Sendable {
        var folds: [UInt32: UInt32] = [:]
        /// By their fold, the characters that have it, wherever there are several.
        var groups: [UInt32: [UInt32]] = [:]
    }

    private static let table = makeTable()

    private static func makeTable() -> Table {
        var table = Table()
        var groups: [UInt32: [UInt32]] = [:]
        let cased = UnicodeProperty.set(named: "Changes_When_Casemapped") ?? .none
        for index in stride(from: 0, to: cased.bounds.count, by: 2) {
            for value in cased.bounds[index]..<cased.bounds[index + 1] {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let fold = fold(scalar)
                groups[fold, default: []].append(value)
                if fold != value { table.folds[value] = fold }
            }
        }
        table.groups = groups.filter { $0.value.count > 1 }
        return table
    }

    /// Where `CaseFolding.txt` says otherwise than the mappings to upper and lower case do.
    private static let exceptions: [UInt32: UInt32] = [
        0x131: 0x131, 0x1FD3: 0x390, 0x1FE3: 0x3B0, 0xFB05: 0xFB06,
    ]

    private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        if let exception = exceptions[scalar.value] { return exception }
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return (single(upper.properties.lowercaseMapping) ?? upper).value
    }

    /// Simple folding knows no mapping to several characters.
    private static func single(_ mapping: String) -> Unicode.Scalar? {
        mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
    }
}
