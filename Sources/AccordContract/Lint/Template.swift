/// The expressions in braces of a path or of a server's URL.
struct Template {
    /// The names in braces, in their order.
    private(set) var names: [String] = []
    /// The text with every name left out: two templates that match the same have the same.
    private(set) var shape = ""
    /// Whether every brace has its partner, and no name is empty.
    private(set) var isWellFormed = true

    init(_ text: String) {
        var name: String?
        for scalar in text.unicodeScalars {
            switch (scalar, name) {
            case ("{", nil):
                name = ""
                shape += "{"
            case ("}", let found?):
                isWellFormed = isWellFormed && !found.isEmpty
                if !found.isEmpty { names.append(found) }
                name = nil
                shape += "}"
            case ("{", _), ("}", nil): isWellFormed = false
            case (_, nil): shape.unicodeScalars.append(scalar)
            case (_, _): name?.unicodeScalars.append(scalar)
            }
        }
        if name != nil { isWellFormed = false }
    }

    /// The names that stand in it twice.
    var repeatedNames: [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }
    }
}
