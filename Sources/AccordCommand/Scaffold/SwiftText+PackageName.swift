extension SwiftText {
    /// The name that a manifest gives its package; nil where it is no plain literal.
    var packageName: String? {
        guard let value = call(of: "Package")?["name"]?.value else { return nil }
        let literal = text(value)
        guard literal.hasPrefix("\""), literal.hasSuffix("\""), literal.utf8.count > 2 else { return nil }
        let name = literal.dropFirst().dropLast()
        return name.contains { $0 == "\\" || $0 == "\"" } ? nil : String(name)
    }
}
