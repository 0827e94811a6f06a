/// A test's id taken apart: the suites that it stands in, and its own name.
struct TestName: Equatable {
    /// With the module: `ShopTests.OrderTests.Refunds`.
    let suite: String
    /// Without the marks of a raw identifier.
    let name: String

    /// A slash or a dot inside back-ticks belongs to the name.
    init(_ id: String) {
        var parts: [String] = [""]
        var isQuoted = false
        for character in id {
            if character == "`" { isQuoted.toggle() }
            let separates = !isQuoted && (character == "/" || (character == "." && parts.count == 1))
            if separates { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        let last = parts.removeLast()
        suite = parts.joined(separator: ".")
        name = last.hasPrefix("`") && last.hasSuffix("`()") ? String(last.dropFirst().dropLast(3)) : last
    }
}
