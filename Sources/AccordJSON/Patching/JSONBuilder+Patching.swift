extension JSONBuilder {
    /// Appends a value; false as soon as the document takes more memory than the limit.
    mutating func append(_ value: PatchedValue, limit: Int) -> Bool {
        guard bytes.count + nodes.count * MemoryLayout<JSONNode>.stride <= limit else { return false }
        switch value {
        case .untouched(let json): append(json)
        case .array(let elements):
            let array = open(.array)
            for element in elements { guard append(element, limit: limit) else { return false } }
            close(array, count: elements.count)
        case .object(let members):
            let object = open(.object)
            for member in members {
                append(key: member.key)
                guard append(member.value, limit: limit) else { return false }
            }
            close(object, count: members.count)
        }
        return true
    }
}
