/// The flags in force at a place of a pattern.
struct Modifiers {
    /// `i`: characters that differ in case only are one.
    var ignoresCase = false
    /// `m`: `^` and `$` hold at every line, too.
    var isMultiline = false
    /// `s`: the dot is a line terminator, too.
    var dotIsAny = false

    /// - Returns: false when there is no such flag.
    mutating func set(_ flag: Unicode.Scalar, to value: Bool) -> Bool {
        switch flag {
        case "i": ignoresCase = value
        case "m": isMultiline = value
        case "s": dotIsAny = value
        default: return false
        }
        return true
    }
}
