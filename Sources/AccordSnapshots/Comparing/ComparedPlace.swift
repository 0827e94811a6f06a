import AccordJSON

/// Where in a document a comparison is lenient: a JSONPath where it starts with `$`, else a JSON Pointer.
///
/// A chain of them leads through values whose documents have become parts of a larger one.
struct ComparedPlace: Sendable {
    private var steps: [String]

    init(_ place: String) { steps = [place] }

    var description: String { steps.last ?? "" }

    func below(_ place: String) -> ComparedPlace {
        var longer = self
        longer.steps.insert(place, at: 0)
        return longer
    }

    func check() throws(ComparisonError) {
        for step in steps { _ = try Self.values(at: step, in: .null) }
    }

    /// The values at the place, as parts of the document.
    func values(in document: JSON) throws(ComparisonError) -> [JSON] {
        var values = [document]
        for step in steps {
            var next: [JSON] = []
            for value in values { next += try Self.values(at: step, in: value) }
            values = next
        }
        return values
    }

    private static func values(at place: String, in document: JSON) throws(ComparisonError) -> [JSON] {
        guard place.utf8.first == UInt8(ascii: "$") else {
            do throws(JSONPointerError) {
                return try document.value(at: JSONPointer(parsing: place)).map { [$0] } ?? []
            } catch { throw .invalidPlace(place, reason: String(describing: error)) }
        }
        do throws(JSONPathError) {
            return try JSONPath(parsing: place).values(in: document)
        } catch { throw .invalidPlace(place, reason: String(describing: error)) }
    }
}
