import AccordJSON
import AccordSnapshots

/// A sort of value that differs from run to run, told by its looks.
package enum VolatileKind: String, Sendable, CaseIterable {
    case uuid
    case dateTime = "date-time"
    case date, ulid, hex, timestamp, counter
    /// What a cookie holds: told by where it stands.
    case cookie

    /// What stands for such a value in a snapshot.
    func placeholder(for value: JSON) -> Placeholder {
        switch self {
        case .uuid: Placeholder(.uuid)
        case .dateTime: Placeholder(.dateTime)
        case .date: Placeholder(.date)
        case .ulid: Placeholder(.regex, argument: "^[0-9A-HJKMNP-TV-Z]{26}$")
        case .hex: Placeholder(.regex, argument: "^[0-9a-fA-F]{\(value.string?.utf8.count ?? 0)}$")
        case .timestamp, .counter: Placeholder(.integer)
        case .cookie: Placeholder(.redacted)
        }
    }

    /// The redaction that finds all such texts by itself, as a test writes it.
    var redaction: String? {
        switch self {
        case .uuid: ".uuids"
        case .dateTime: ".dateTimes"
        case .date: ".dates"
        case .ulid, .hex, .timestamp, .counter, .cookie: nil
        }
    }

    /// Whether such a value is volatile although nobody saw it change: nobody writes one by hand.
    var isTelling: Bool {
        switch self {
        case .uuid, .dateTime, .ulid, .timestamp: true
        case .date, .hex, .counter, .cookie: false
        }
    }
}
