import AccordJSON
import AccordRegex

/// A schema with all that it reaches, as flat tables; it never changes once it is made.
final class Program: Sendable {
    /// For each schema eight numbers: the first instruction for null, false, true, numbers, strings, arrays and
    /// objects, and the resource.
    let entries: [Int32]
    let code: [Instruction]
    let slots: [KeySlot]
    let members: [MemberRules]
    let items: [ItemRules]
    let numbers: [NumberRules]
    /// Schemas, and patterns with their schemas.
    let lists: [Int32]
    /// The names that slots and dependencies point into.
    let text: [UInt8]
    let dependencies: [DependencyRule]
    let names: [KeyName]
    /// All constants of the schemas, as one array.
    let constants: JSON
    let patterns: [RegularExpression]
    let formats: [Format]
    let contents: [ContentRule]
    /// For each resource the schemas of all dynamic anchors, or -1.
    let dynamicTargets: [Int32]
    /// The names of the dynamic anchors.
    let dynamicAnchors: [String]
    let root: Int32
    let indexes: [SchemaLocation: Int32]
    /// For each schema its place, nil for `true` and `false` as such.
    let locations: [SchemaLocation?]
    let problems: [SchemaProblem]

    var dynamicAnchorCount: Int { dynamicAnchors.count }
    var usesScope: Bool { dynamicAnchorCount > 0 }

    init(_ tables: ProgramTables, root: Int32) {
        entries = tables.entries
        code = tables.code
        slots = tables.slots
        members = tables.members
        items = tables.items
        numbers = tables.numbers
        lists = tables.lists
        text = tables.text
        dependencies = tables.dependencies
        names = tables.names
        constants = JSON(elements: tables.constants)
        patterns = tables.patterns
        formats = tables.formats
        contents = tables.contents
        dynamicTargets = tables.dynamicTargets
        dynamicAnchors = tables.dynamicAnchors
        indexes = tables.indexes
        locations = tables.locations
        problems = tables.problems
        self.root = root
    }
}
