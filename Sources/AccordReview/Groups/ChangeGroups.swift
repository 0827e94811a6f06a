/// Which pending snapshots change alike; details are handed in as they are loaded.
package struct ChangeGroups: Sendable {
    private var keys: [String: ChangeKey?] = [:]
    private var paths: [ChangeKey: Set<String>] = [:]

    package init() {}

    /// How many paths have been handed in.
    package var count: Int { keys.count }

    /// Whether the detail of a path need not be loaded for the sake of its group.
    package func contains(_ path: String) -> Bool { keys[path] != nil }

    /// Takes a detail in, or what has become of it.
    package mutating func insert(_ detail: ReviewDetail) {
        remove(detail.item.path)
        let key = ChangeKey(detail)
        keys.updateValue(key, forKey: detail.item.path)
        if let key { paths[key, default: []].insert(detail.item.path) }
    }

    /// Forgets a path that was decided.
    package mutating func remove(_ path: String) {
        guard let key = keys.removeValue(forKey: path) ?? nil else { return }
        paths[key]?.remove(path)
        if paths[key]?.isEmpty ?? false { paths[key] = nil }
    }

    /// The snapshots that change as this one does, itself included.
    package func group(of path: String) -> Set<String> {
        guard let key = keys[path] ?? nil else { return [path] }
        return paths[key, default: [path]]
    }
}
