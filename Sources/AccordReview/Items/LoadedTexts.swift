/// The texts that a review has loaded, kept for a search; those beyond a bound are left out.
struct LoadedTexts: Sendable {
    static let room = 1 << 25

    private var texts: [String: [[UInt8]]] = [:]
    private var size = 0

    mutating func insert(_ detail: ReviewDetail) {
        remove(detail.item.path)
        let both = [detail.old ?? [], detail.new]
        let count = both[0].count + both[1].count
        guard size + count <= Self.room else { return }
        texts[detail.item.path] = both
        size += count
    }

    mutating func remove(_ path: String) {
        guard let old = texts.removeValue(forKey: path) else { return }
        size -= old.reduce(0) { $0 + $1.count }
    }

    func hold(_ path: String) -> Bool { texts[path] != nil }

    func contain(_ needle: Needle, at path: String) -> Bool {
        texts[path]?.contains { needle.occurs(in: $0) } ?? false
    }
}
