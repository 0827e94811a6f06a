/// The instructions of one schema, for each kind of instance, as they are collected.
struct SchemaBody {
    /// Kinds of instances, a bit for each code of a node: null, false, true, number, string, array, object.
    struct Kinds: OptionSet {
        let rawValue: UInt8

        static let null = Kinds(rawValue: 1)
        static let boolean = Kinds(rawValue: 6)
        static let number = Kinds(rawValue: 8)
        static let string = Kinds(rawValue: 16)
        static let array = Kinds(rawValue: 32)
        static let object = Kinds(rawValue: 64)
        static let all = Kinds(rawValue: 127)
    }

    var allowed = Kinds.all
    private var instructions: [[Instruction]] = Array(repeating: [], count: 7)

    mutating func add(_ instruction: Instruction, for kinds: Kinds) {
        for code in 0..<7 where kinds.rawValue & (1 << UInt8(code)) != 0 {
            instructions[code].append(instruction)
        }
    }

    /// Writes the code and returns the entry of each kind.
    func emit(into code: inout [Instruction]) -> [Int32] {
        var written: [(instructions: [Instruction], entry: Int32)] = []
        return (0..<7).map { kind in
            guard allowed.rawValue & (1 << UInt8(kind)) != 0 else { return 1 }
            let wanted = instructions[kind]
            guard !wanted.isEmpty else { return 0 }
            if let known = written.first(where: { $0.instructions == wanted }) { return known.entry }
            let entry = Int32(code.count)
            code += wanted
            code.append(Instruction(operation: .accept))
            written.append((wanted, entry))
            return entry
        }
    }
}
