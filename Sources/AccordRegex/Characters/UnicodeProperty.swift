import Synchronization

/// A property that `\p{…}` can name (ECMA-262, tables 67 to 70).
enum UnicodeProperty: Hashable, Sendable {
    case category(GeneralCategoryGroup)
    case binary(BinaryProperty)
    case script(String)
    case scriptExtensions(String)

    /// The set for what stands between the braces: `L`, `Letter`, `gc=Lu`, `Alphabetic`, `Script=Greek`.
    static func set(named name: String) -> ScalarSet? {
        let parts = name.utf8.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
        if parts.count == 2 { return set(String(parts[0]) ?? "", String(parts[1]) ?? "") }
        switch name {
        case "Any": return .all
        case "ASCII": return ScalarSet(0...0x7F)
        case "Assigned": return category(named: "Cn")?.inverted
        default: break
        }
        if let category = category(named: name) { return category }
        return BinaryProperty(named: name).map { UnicodeProperty.binary($0).set }
    }

    static func category(named name: String) -> ScalarSet? {
        GeneralCategoryGroup(named: name).map { UnicodeProperty.category($0).set }
    }

    private static func set(_ property: String, _ value: String) -> ScalarSet? {
        switch property {
        case "General_Category", "gc": category(named: value)
        case "Script", "sc": ScriptTable.code(named: value).map { UnicodeProperty.script($0).set }
        case "Script_Extensions", "scx":
            ScriptTable.code(named: value).map { UnicodeProperty.scriptExtensions($0).set }
        default: nil
        }
    }

    /// The members, found once in a process.
    private var set: ScalarSet {
        if let known = Self.known.withLock({ $0[self] }) { return known }
        let found = members
        Self.known.withLock { $0[self] = found }
        return found
    }

    private static let known = Mutex<[UnicodeProperty: ScalarSet]>([:])

    private var members: ScalarSet {
        switch self {
        case .category(let group):
            ScalarScan.set { group.contains($0.properties.generalCategory) }.addingSurrogates(
                group.containsSurrogates)
        case .binary(let property): ScalarScan.set { property.holds(for: $0.properties, $0) }
        case .script(let code): ScriptTable.script(code)
        case .scriptExtensions(let code): ScriptTable.extensions(code)
        }
    }
}

extension ScalarSet {
    fileprivate func addingSurrogates(_ wanted: Bool) -> ScalarSet {
        guard wanted else { return self }
        var builder = ScalarSetBuilder()
        builder.insert(self)
        builder.insert(0xD800...0xDFFF)
        return builder.set()
    }
}
