import AccordJSON
import AccordReport

/// One reason why a route does not answer a request.
enum StubMiss: Sendable {
    case host(expected: String, actual: String)
    case method(expected: String, actual: String)
    case path(expected: String, actual: String, distance: Int)
    case query(name: String, expected: String, actual: [String])
    case header(name: String, expected: String, actual: [String])
    case noJSON
    /// What the pattern of the body found.
    case body([Finding])

    /// How far it leads from what was meant: another host is further than another header.
    var weight: Int {
        switch self {
        case .host: 12
        case .path(_, _, let distance): 2 + 2 * distance
        case .method: 5
        case .noJSON: 3
        case .query, .header, .body: 2
        }
    }

    var differences: [JSONDifference] {
        if case .body(let findings) = self { findings.flatMap(\.differences) } else { [] }
    }
}
