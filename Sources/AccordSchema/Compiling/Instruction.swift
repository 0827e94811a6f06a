/// What one instruction of a program does to the instance that it looks at.
enum Operation: UInt8, Sendable {
    case accept, reject
    // Numbers.
    case integer, writtenInteger, bounds, multiple
    // Strings.
    case length, pattern, format, content, oneOfStrings
    /// Any kind: equal to one of some constants.
    case oneOfConstants
    // Arrays.
    case itemCount, items, unique, contains, containsMarking
    // Objects.
    case memberCount, members, names, has, dependentNames, dependentSchema
    // The same instance.
    case call, anyOf, oneOf, not, condition, dynamicCall
    // What no other keyword looked at.
    case beginTracking, unevaluatedMembers, unevaluatedItems, endTracking
}

/// One step of a program: an operation and what it needs, mostly indexes into the program's tables.
struct Instruction: Sendable, Equatable {
    var operation: Operation
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0

    /// A bound that is none.
    static let none = Int32.max
}

/// What an object's members are checked against, in one pass over them.
struct MemberRules: Sendable {
    var table: KeyTable
    /// A bit for each of the required names; the bit stands in the name's slot.
    var required: UInt64 = 0
    /// Patterns and their schemas, alternating in the program's lists.
    var patternStart: Int32 = 0
    var patternCount: Int32 = 0
    /// The schema of members that nothing else names; -1 where there is none.
    var additional: Int32 = -1
}

/// What an array's elements are checked against.
struct ItemRules: Sendable {
    /// The schemas of the first elements, in the program's lists.
    var prefixStart: Int32 = 0
    var prefixCount: Int32 = 0
    /// The schema of the others; -1 where there is none.
    var rest: Int32 = -1
}

/// Bounds and divisor of a number; a field counts only where its flag is set.
struct NumberRules: Sendable {
    var hasMinimum = false
    var hasMaximum = false
    var isMinimumExclusive = false
    var isMaximumExclusive = false
    /// The bounds, as far as there are any, are whole numbers of at most 18 digits.
    var areBoundsSmall = true
    var isDivisorSmall = false
    var minimum: Int64 = 0
    var maximum: Int64 = 0
    var divisor: Int64 = 1
    /// The numbers as constants.
    var minimumNode: Int32 = 0
    var maximumNode: Int32 = 0
    var divisorNode: Int32 = 0
}

/// If a member is there, others must be, or the object must match a schema.
struct DependencyRule: Sendable {
    var key: KeyName
    var namesStart: Int32 = 0
    var namesCount: Int32 = 0
    var schema: Int32 = -1
}

/// The name of a member, in the program's text.
struct KeyName: Sendable {
    var offset: Int32
    var length: Int32
}

/// What the content of a string is checked against.
struct ContentRule: Sendable, Equatable {
    var encoding: String?
    var mediaType: String?
    var schema: Int32 = -1
}
