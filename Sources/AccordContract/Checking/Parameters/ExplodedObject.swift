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
        pairs.take { pair in
            let isNamed = decoder.shape.property(pair.name) != nil
            guard isNamed || (decoder.shape.additional != nil && !others.contains(pair.name)) else {
                return false
            }
            members.append((pair.name, pair.value))
            return true
        }
        return members
    }

    /// A `deepObject`; nil where nothing of it is there.
    static func deep(_ decoder: ParameterDecoder, in pairs: inout QueryPairs) -> DecodedParameter? {
        var object = DeepObject(decoder)
        pairs.take { object.add($0.name, $0.value) }
        return object.isEmpty ? nil : object.decoded()
    }
}
