import AccordJSON

extension YAMLReader {
    /// Objects with more members than this are searched by a set.
    private static let searchLimit = 12

    mutating func reportDuplicates(in object: Int) {
        let keys = composer.keys(of: object)
        if keys.count <= Self.searchLimit {
            for index in keys.indices {
                let text = composer.text(of: keys[index])
                let first = keys[..<index].first { composer.text(of: $0) == text }
                if let first { reportDuplicate(keys[index], first: first) }
            }
            return
        }
        var seen: [ArraySlice<UInt8>: Int] = [:]
        seen.reserveCapacity(keys.count)
        for key in keys {
            if let first = seen.updateValue(key, forKey: composer.text(of: key)) {
                reportDuplicate(key, first: first)
            }
        }
    }

    private mutating func reportDuplicate(_ key: Int, first: Int) {
        let name = String(decoding: composer.text(of: key), as: UTF8.self)
        report(.duplicateKey(name, first: marks.marks[first]), at: key)
    }

    /// Puts the members of `<<` behind the object's own, which win, as earlier mappings win over later ones.
    mutating func merge(_ object: Int) throws(YAMLFailure) {
        var merged: [Int] = []
        var own: [Int] = []
        for key in composer.keys(of: object) {
            if composer.text(of: key).elementsEqual("<<".utf8), let members = members(mergedBy: key) {
                merged += members
            } else {
                own.append(key)
            }
        }
        var names = Set(own.map { composer.text(of: $0) })
        let added = merged.filter { names.insert(composer.text(of: $0)).inserted }
        try expand(by: added.count, marks.marks[object])
        let origins = composer.rebuild(object, members: own + added)
        marks.rebuild(behind: object, origins: origins)
        moveAnchors(behind: object, origins)
    }

    /// Nil where the value is neither a mapping nor a list of them.
    private mutating func members(mergedBy key: Int) -> [Int]? {
        let value = key + 1
        switch composer.kind(of: value) {
        case .object: return composer.keys(of: value)
        case .array:
            let elements = composer.elements(of: value)
            guard elements.allSatisfy({ composer.kind(of: $0) == .object }) else { break }
            return elements.flatMap { composer.keys(of: $0) }
        default: break
        }
        report(.mergeOfNoMapping, at: key)
        return nil
    }

    private mutating func moveAnchors(behind object: Int, _ origins: [Int]) {
        let inside = anchorLog.indices.reversed().prefix { anchorLog[$0].node > object }
        guard !inside.isEmpty else { return }
        let moved = Dictionary(zip(origins, (object + 1)...)) { first, _ in first }
        for index in inside {
            let (name, node) = anchorLog[index]
            if anchors[name] == node { anchors[name] = moved[node] }
            // What has not been taken over is named no more, and its place is as good as any inside.
            anchorLog[index].node = moved[node] ?? object + 1
        }
    }
}
