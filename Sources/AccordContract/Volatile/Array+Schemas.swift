import AccordRegex

extension [ContractNode] {
    /// The schemas that apply to a member, those that name it first.
    ///
    /// `additionalProperties` looks at its own schema's names alone, `unevaluatedProperties` at those of all.
    func schemas(ofMember name: String) -> [ContractNode] {
        let (named, others) = (flatMap { $0.naming(name) }, filter { $0.naming(name).isEmpty })
        let found = named + others.compactMap { $0["additionalProperties"] }
        return found.isEmpty ? compactMap { $0["unevaluatedProperties"] } : found
    }

    /// The schemas that apply to an element.
    func schemas(ofItem index: Int) -> [ContractNode] {
        let found = compactMap { $0["prefixItems"]?[index] ?? $0["items"] }
        return found.isEmpty ? compactMap { $0["unevaluatedItems"] } : found
    }
}

extension ContractNode {
    fileprivate func naming(_ name: String) -> [ContractNode] {
        let patterns = self["patternProperties"]?.members ?? []
        return [self["properties"]?[name]].compactMap(\.self)
            + patterns.filter { Self.isFound($0.key, in: name) }.map(\.value)
    }

    private static func isFound(_ pattern: String, in name: String) -> Bool {
        guard let expression = try? RegularExpression(pattern) else { return false }
        var name = name
        return name.withUTF8 { expression.search($0) } == .found
    }
}
