import AccordJSON

/// A stored placeholder that does not match what was received in its place.
struct PlaceholderMismatch: Sendable, Equatable {
    enum Reason: Sendable, Equatable {
        /// Of another type, or a text of another form.
        case otherType
        /// Not within the bounds; the value is the number, or the length or count.
        case outOfBounds(Double)
        case patternNotFound
        /// The regular expression took too many steps.
        case undecided
        /// The same number stands for another value there.
        case differs(from: JSONPointer)
        /// Another number stands for this value already.
        case isAlso(Placeholder)
    }

    let placeholder: Placeholder
    /// In the document or body.
    let pointer: JSONPointer
    let received: JSON
    let reason: Reason
    /// The part of an exchange; nil in a document.
    var part: Part?

    enum Part: Sendable {
        case request, response
    }
}

extension PlaceholderMismatch {
    /// The placeholders of a stored snapshot that do not match what was received.
    static func all(in stored: [UInt8], receiving content: SnapshotContent) -> [PlaceholderMismatch] {
        switch content {
        case .json(let json):
            guard let document = try? JSON(parsing: stored) else { return [] }
            return PlaceholderFitting(json, to: document).mismatches
        case .http(let record):
            guard let known = try? HTTPFile.record(in: stored) else { return [] }
            return between(record.requestBody, known.requestBody, .request)
                + between(record.responseBody, known.responseBody, .response)
        case .text, .data, .document: return []
        }
    }

    private static func between(
        _ received: HTTPRecord.Body, _ stored: HTTPRecord.Body, _ part: Part
    ) -> [PlaceholderMismatch] {
        guard case .json(let received) = received, case .json(let stored) = stored else { return [] }
        return PlaceholderFitting(received, to: stored).mismatches.map { mismatch in
            var mismatch = mismatch
            mismatch.part = part
            return mismatch
        }
    }
}
