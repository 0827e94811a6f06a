import AccordJSON

/// Fits a received document to a stored one: where a stored placeholder matches a value, it stays.
enum Matching {
    static func keepingPlaceholders(
        of stored: HTTPRecord.Body, in received: HTTPRecord.Body
    ) -> HTTPRecord.Body {
        guard case .json(let known) = stored, case .json(let json) = received else { return received }
        return .json(keepingPlaceholders(of: known, in: json))
    }

    static func keepingPlaceholders(of stored: JSON, in received: JSON) -> JSON {
        var walk = PlaceholderWalk()
        return walk.fitted(received, to: stored)
    }
}

/// One walk through both documents; it remembers which value each numbered placeholder stands for.
private struct PlaceholderWalk {
    private var values: [Placeholder: JSON] = [:]

    init() {}

    mutating func fitted(_ received: JSON, to stored: JSON) -> JSON {
        switch (received.kind, stored.kind) {
        case (.object, .object): return members(of: received, stored)
        case (.array, .array): return elements(of: received, stored)
        case (_, .string):
            let isKept = stored.string.flatMap(Placeholder.init).map { matches($0, received) } ?? false
            return isKept ? stored : received
        default: return received
        }
    }

    private mutating func members(of received: JSON, _ stored: JSON) -> JSON {
        var members: [(String, JSON)] = []
        for member in received.members {
            members.append(
                (member.key, stored[member.key].map { fitted(member.value, to: $0) } ?? member.value))
        }
        return JSON(members: members)
    }

    private mutating func elements(of received: JSON, _ stored: JSON) -> JSON {
        var elements: [JSON] = []
        for (index, element) in received.elements.enumerated() {
            elements.append(stored[index].map { fitted(element, to: $0) } ?? element)
        }
        return JSON(elements: elements)
    }

    private mutating func matches(_ placeholder: Placeholder, _ value: JSON) -> Bool {
        // A redaction has already put the same text there.
        if value.string == placeholder.description { return true }
        guard placeholder.matches(value) else { return false }
        guard placeholder.number != nil else { return true }
        if let known = values[placeholder] { return known == value }
        values[placeholder] = value
        return true
    }
}
