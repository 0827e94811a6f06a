import AccordJSON
import AccordReport

extension SourceDocument {
    /// Repeated keys, and in YAML what is no key at all.
    var textDetections: [Detection] { isYAML ? problems.map(detection) : duplicateKeys() }

    private func detection(_ problem: YAMLProblem) -> Detection {
        let spot = Detection.Spot(document: self, value: json, position: problem.position)
        switch problem.reason {
        case .duplicateKey(let key, let first):
            var detection = Detection(.duplicateKey, .error, at: spot).other("first", at: place(at: first))
            detection.subject = key
            return detection
        case .keyIsNoName: return Detection(.keyIsNoName, .error, at: spot)
        case .mergeOfNoMapping: return Detection(.mergeOfNoMapping, .warning, at: spot)
        }
    }

    private func duplicateKeys() -> [Detection] {
        var found: [Detection] = []
        var pending = [json]
        while let value = pending.popLast() {
            pending += value.elements
            let members = value.members
            pending += members.map(\.value)
            guard members.count > 1 else { continue }
            var seen: [[UInt8]: JSON] = [:]
            seen.reserveCapacity(members.count)
            for (key, member) in members {
                guard let first = seen.updateValue(member, forKey: Array(key.utf8)) else { continue }
                var detection = Detection(.duplicateKey, .error, at: spot(member))
                    .other("first", at: spot(first).place)
                detection.subject = key
                found.append(detection)
            }
        }
        return found
    }

    private func spot(_ value: JSON) -> Detection.Spot {
        Detection.Spot(document: self, value: value, isKey: true)
    }
}
