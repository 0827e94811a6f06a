import AccordJSON

/// Objects whose members stand on their own among other pairs.
enum ExplodedObject {
    /// The members of an exploded `form` object; nil where the parameter is of another kind.
    ///
    /// Properties that the schema names are taken, and what nobody asked for where the schema allows more.
    static func members(
        of decoder: ParameterDecoder, in pairs: inout QueryPairs, except others: Set<String> = []
    ) -> [(name: String, raw: ArraySlice<UInt8>)]? {
        let isForm = decoder.style == .form || decoder.style == .cookie
        guard isForm, decoder.explode, decoder.shape.isObject else { return nil }
        var members: [(name: String, raw: ArraySlice<UInt8>)] = []
        for index in pairs.pairs.indices where !pairs.pairs[index].isTaken {
            let pair = pairs.pairs[index]
            let isNamed = decoder.shape.property(pair.name) != nil
            guard isNamed || (decoder.shape.additional != nil && !others.contains(pair.name)) else {
                continue
            }
            pairs.pairs[index].isTaken = true
            members.append((pair.name, pair.value))
        }
        return members
    }

    /// A `deepObject`; nil where nothing of it is there.
    static func deep(_ decoder: ParameterDecoder, in pairs: inout QueryPairs) -> DecodedParameter? {
        var object = DeepObject(decoder)
        for index in pairs.pairs.indices where object.add(pairs.pairs[index].name, pairs.pairs[index].value) {
            pairs.pairs[index].isTaken = true
        }
        return object.isEmpty ? nil : object.decoded()
    }
}
