/// What an element calls itself: of two lists of records, those of one `id` belong together.
enum ElementIdentity {
    /// Stands for an element without one.
    static let none: UInt64 = 0

    /// The digest of the scalar behind the key `id`.
    static func of(_ node: Int, in value: DigestedValue) -> UInt64 {
        let view = value.view
        guard view.code(node) == JSONNode.object else { return none }
        let end = view.end(node)
        var key = node &+ 1
        while key < end {
            if isID(key, view) {
                return view.code(key &+ 1) < JSONNode.array ? value.digests.of(key &+ 1) : none
            }
            key = view.end(key &+ 1)
        }
        return none
    }

    private static func isID(_ key: Int, _ view: JSONView) -> Bool {
        guard view.count(key) == 2 else { return false }
        let name = view.content(key)
        return name[0] == UInt8(ascii: "i") && name[1] == UInt8(ascii: "d")
    }
}
