import AccordJSON
import AccordSnapshots

/// Takes two texts apart, each part by what it is.
enum HunkSections {
    static func of(_ old: [UInt8], _ new: [UInt8], _ syntax: SnapshotSyntax) -> [any HunkSection] {
        let whole = Stretch(old: old[...], new: new[...])
        let sections: [any HunkSection] =
            switch syntax {
            // Lines of a JSON text that cannot be read are no way to one that can.
            case .json: [JSONSection(whole, .file) ?? LineSection(whole, .file, isWhole: true)]
            case .exchange: exchange(old, new) ?? [LineSection(whole, .file, isWhole: isBinary(old, new))]
            case .lines: [LineSection(whole, .file, isWhole: isBinary(old, new))]
            }
        // Texts may differ in what means nothing, such as layout.
        guard sections.contains(where: { !$0.units.isEmpty }) else {
            return [LineSection(whole, .file, isWhole: true)]
        }
        return sections
    }

    private static func isBinary(_ old: [UInt8], _ new: [UInt8]) -> Bool {
        old.contains(0) || new.contains(0)
    }

    private static func exchange(_ old: [UInt8], _ new: [UInt8]) -> [any HunkSection]? {
        guard let before = ExchangeParts(old), let after = ExchangeParts(new) else { return nil }
        return HunkUnit.Part.allCases.compactMap { part in
            guard let old = before[part], let new = after[part] else { return nil }
            let stretch = Stretch(old: old.text, new: new.text, oldLine: old.line, newLine: new.line)
            return part.isBody ? body(stretch, part) : LineSection(stretch, part)
        }
    }

    private static func body(_ stretch: Stretch, _ part: HunkUnit.Part) -> any HunkSection {
        let isJSON = [stretch.old, stretch.new].allSatisfy { (try? JSON(parsing: Array($0))) != nil }
        return JSONSection(stretch, part) ?? LineSection(stretch, part, isWhole: isJSON)
    }
}
