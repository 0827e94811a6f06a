import AccordJSON

/// The names that schemas of a document have, and where they stand.
struct AnchorIndex: Sendable {
    private var pointers: [String: JSONPointer] = [:]

    init(_ document: JSON) { collect(document, at: JSONPointer()) }

    subscript(name: String) -> JSONPointer? { pointers[name] }

    private mutating func collect(_ value: JSON, at pointer: JSONPointer) {
        switch value.kind {
        case .array:
            for (index, element) in value.elements.enumerated() {
                collect(element, at: pointer.appending(index))
            }
        case .object:
            for (key, member) in value.members {
                if let name = Self.name(key, member), pointers[name] == nil { pointers[name] = pointer }
                collect(member, at: pointer.appending(key))
            }
        default: break
        }
    }

    private static func name(_ key: String, _ value: JSON) -> String? {
        switch key {
        case "$anchor", "$dynamicAnchor": value.string
        case "$id", "id": value.string.flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
        default: nil
        }
    }
}
