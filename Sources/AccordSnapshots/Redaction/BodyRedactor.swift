package import AccordJSON

/// Replaces values at known places of bodies: what a contract says of an exchange.
package struct BodyRedactor: Redactor, CustomStringConvertible {
    /// A value and what is stored for it; where no kind is known, it is told by the value.
    package struct Place: Sendable {
        let pointer: JSONPointer
        /// What stands there in the body.
        let value: JSON
        let placeholder: Placeholder?

        package init(_ pointer: JSONPointer, of value: JSON, as placeholder: Placeholder?) {
            self.pointer = pointer
            self.value = value
            self.placeholder = placeholder
        }

        /// Whether a value is the one that is meant, as it is or redacted: of a document that a format has made of
        /// the body, nothing is known.
        func holds(_ found: JSON) -> Bool {
            guard let text = found.string else { return found == value }
            return Placeholder(text) != nil
                || value.string.map { JSON(Placeholder.escaped($0)) == found } ?? false
        }
    }

    package let description: String
    let request: [Place]
    /// Of the response, also where its body is the whole snapshot.
    let response: [Place]

    package init(_ name: String, request: [Place], response: [Place]) {
        description = name
        self.request = request
        self.response = response
    }

    package func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) -> Int {
        var count = 0
        switch content {
        case .json(let json): content = .json(redacted(json, response, &placeholders, &count))
        case .http(var record):
            if case .json(let json) = record.requestBody {
                record.requestBody = .json(redacted(json, request, &placeholders, &count))
            }
            if case .json(let json) = record.responseBody {
                record.responseBody = .json(redacted(json, response, &placeholders, &count))
            }
            content = .http(record)
        case .text, .data, .document: return 0
        }
        return count
    }

    private func redacted(
        _ document: JSON, _ places: [Place], _ placeholders: inout Placeholders, _ count: inout Int
    ) -> JSON {
        var known: [Int: Placeholder?] = [:]
        for place in places {
            guard let node = document.node(at: place.pointer), place.holds(document.value(ofNode: node))
            else {
                continue
            }
            known[node] = place.placeholder
        }
        count += known.count
        var edits: [Int: JSON] = [:]
        for node in document.inKeyOrder(known.keys.sorted()) {
            let value = document.value(ofNode: node)
            let placeholder = placeholders.replacement(for: value, as: known[node] ?? nil)
            edits[node] = placeholder.map { JSON($0.description) }
        }
        return document.replacing(edits)
    }
}
