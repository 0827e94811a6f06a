import AccordJSON

/// Which received number of a placeholder is which stored one: a numbering, one to one.
struct PlaceholderNumbering {
    private var storedOf: [Placeholder: Placeholder] = [:]
    private var receivedOf: [Placeholder: Placeholder] = [:]

    /// - Parameter fixed: placeholders that mean the same on both sides.
    init(fixed: Set<Placeholder>) {
        for placeholder in fixed {
            (storedOf[placeholder], receivedOf[placeholder]) = (placeholder, placeholder)
        }
    }

    /// Whether two texts are the same but for their numbers, and those fit what is known; then they are known.
    mutating func bind(_ received: String, to stored: String) -> Bool {
        let (new, old) = (NumberedPlaceholders.pieces(of: received), NumberedPlaceholders.pieces(of: stored))
        guard new.placeholders.count == old.placeholders.count, !new.placeholders.isEmpty,
            new.literals == old.literals
        else { return false }
        var trial = self
        for (placeholder, known) in zip(new.placeholders, old.placeholders) {
            guard placeholder.kind == known.kind, trial.bind(placeholder, to: known) else { return false }
        }
        self = trial
        return true
    }

    private mutating func bind(_ received: Placeholder, to stored: Placeholder) -> Bool {
        let (known, owner) = (storedOf[received], receivedOf[stored])
        if known == nil, owner == nil {
            storedOf[received] = stored
            receivedOf[stored] = received
            return true
        }
        return known == stored && owner == received
    }

    // MARK: -

    /// What tells a received element from others, as far as numbers are known.
    func key(ofReceived element: JSON) -> JSON {
        NumberedPlaceholders.renaming(element) { storedOf[$0] ?? Self.unknown($0) }
    }

    /// What tells a stored element from others, as far as numbers are known.
    func key(ofStored element: JSON) -> JSON {
        NumberedPlaceholders.renaming(element) { receivedOf[$0] == nil ? Self.unknown($0) : $0 }
    }

    private static func unknown(_ placeholder: Placeholder) -> Placeholder {
        Placeholder(placeholder.kind, number: 0)
    }

    /// The stored name of each received placeholder; what is new keeps its number where that is free, and gets
    /// the lowest free one where it is not.
    func names(for received: Set<Placeholder>) -> [Placeholder: Placeholder] {
        var names = storedOf
        var taken = Set(receivedOf.keys)
        for placeholder in received.sorted(by: { ($0.number ?? 0) < ($1.number ?? 0) })
        where names[placeholder] == nil {
            var name = placeholder
            if taken.contains(name) { name.number = 1 }
            while !taken.insert(name).inserted { name.number = (name.number ?? 0) + 1 }
            names[placeholder] = name
        }
        return names
    }
}
