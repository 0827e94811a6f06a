import AccordJSON
import AccordReport

/// Where an expectation looks: a JSON Pointer (`/items/0/id`, or nothing) or a JSONPath (`$.items[*].id`).
enum JSONPlace {
    case pointer(JSONPointer)
    case path(JSONPath)

    /// The finding says how the expectation is misused.
    static func parsed(_ text: String, subject: String) -> (place: JSONPlace?, misuse: Finding?) {
        guard text.utf8.first == UInt8(ascii: "$") else { return pointer(text, subject) }
        do throws(JSONPathError) {
            return (.path(try JSONPath(parsing: text)), nil)
        } catch {
            let place = Place(Rules.pathName, line: 1, column: error.offset + 1, text: text)
            let facts = ["reason": JSON(error.reason.description)]
            return (nil, Finding(.invalidPath, subject: subject, places: [place], facts: facts))
        }
    }

    private static func pointer(_ text: String, _ subject: String) -> (place: JSONPlace?, misuse: Finding?) {
        do throws(JSONPointerError) {
            return (.pointer(try JSONPointer(parsing: text)), nil)
        } catch {
            let facts = ["reason": JSON(error.description)]
            return (nil, Finding(.invalidPointer, subject: subject, facts: facts))
        }
    }

    /// What stands there: one place at most, or all that a query selects.
    enum Selection {
        case one(JSON, JSONPointer)
        case none(JSONPointer)
        case list(JSONPath, [JSON], [JSONPointer])
    }

    func selection(in document: JSON) -> Selection {
        switch self {
        case .pointer(let pointer):
            return document.value(at: pointer).map { .one($0, pointer) } ?? .none(pointer)
        case .path(let path):
            let (values, places) = (path.values(in: document), path.places(in: document))
            guard let pointer = path.pointer else { return .list(path, values, places) }
            guard let value = values.first, let place = places.first else { return .none(pointer) }
            return .one(value, place)
        }
    }
}
