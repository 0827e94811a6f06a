import AccordJSON
import AccordRegex

/// The tables of a program while it is being made.
struct ProgramTables {
    /// Schemas that are there from the start: `true` and `false`.
    static let acceptAll: Int32 = 0
    static let rejectAll: Int32 = 1

    var entries: [Int32] = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0]
    var code: [Instruction] = [Instruction(operation: .accept), Instruction(operation: .reject)]
    var slots: [KeySlot] = []
    var members: [MemberRules] = []
    var items: [ItemRules] = []
    var numbers: [NumberRules] = []
    var lists: [Int32] = []
    var text: [UInt8] = []
    var dependencies: [DependencyRule] = []
    var names: [KeyName] = []
    var constants: [JSON] = []
    private var constantEnd: Int32 = 1
    var patterns: [RegularExpression] = []
    private var patternIndexes: [String: Int32] = [:]
    var formats: [Format] = []
    private var formatIndexes: [String: Int32] = [:]
    var contents: [ContentRule] = []
    var dynamicAnchors: [String] = []
    var dynamicTargets: [Int32] = []
    var indexes: [SchemaLocation: Int32] = [:]
    var problems: [SchemaProblem] = []
    var locations: [SchemaLocation?] = [nil, nil]

    // MARK: - Adding

    mutating func addName(_ name: String) -> KeyName {
        let name = Array(name.utf8)
        defer { text += name }
        return KeyName(offset: Int32(text.count), length: Int32(name.count))
    }

    mutating func addList(_ schemas: [Int32]) -> Int32 {
        defer { lists += schemas }
        return Int32(lists.count)
    }

    /// The node that a constant will have in the array of all of them.
    mutating func addConstant(_ value: JSON) -> Int32 {
        let size = Int32(value.storage.nodes[value.node].end) - Int32(value.node)
        defer { constantEnd += size }
        constants.append(value)
        return constantEnd
    }

    mutating func addPattern(_ pattern: String) throws(RegularExpressionError) -> Int32 {
        if let known = patternIndexes[pattern] { return known }
        let index = Int32(patterns.count)
        patterns.append(try RegularExpression(pattern))
        patternIndexes[pattern] = index
        return index
    }

    mutating func addFormat(_ format: Format, named name: String) -> Int32 {
        if let known = formatIndexes[name] { return known }
        let index = Int32(formats.count)
        formats.append(format)
        formatIndexes[name] = index
        return index
    }

    mutating func addTable(_ keys: [(name: String, schema: Int32, bit: UInt64)]) -> KeyTable {
        addTable(bytes: keys.map { (Array($0.name.utf8), $0.schema, $0.bit) })
    }

    /// A table of at most half full slots.
    mutating func addTable(bytes keys: [(name: [UInt8], schema: Int32, bit: UInt64)]) -> KeyTable {
        guard !keys.isEmpty else { return KeyTable() }
        var size = 4
        while size < keys.count * 2 { size *= 2 }
        let table = KeyTable(start: Int32(slots.count), mask: Int32(size - 1))
        slots += Array(repeating: KeySlot(), count: size)
        for key in keys {
            let offset = Int32(text.count)
            text += key.name
            let words = key.name.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.map { KeyWords($0, bytes.count) } ?? KeyWords(first: 0, last: 0)
            }
            var slot = words.slot(key.name.count) & (size - 1)
            while slots[Int(table.start) + slot].length >= 0 { slot = (slot + 1) & (size - 1) }
            slots[Int(table.start) + slot] = KeySlot(
                words: words, length: Int32(key.name.count), offset: offset, schema: key.schema, bit: key.bit)
        }
        return table
    }
}
