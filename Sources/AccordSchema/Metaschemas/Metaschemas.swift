import AccordJSON
import Synchronization

/// The metaschemas of all dialects, each read once, when it is first needed.
enum Metaschemas {
    private static let texts: [String: String] = Dictionary(
        (Draft4Metaschemas.texts + Draft6Metaschemas.texts + Draft7Metaschemas.texts
            + Draft2019Metaschemas.texts + Draft2020Metaschemas.texts + OpenAPI30Metaschemas.texts
            + OpenAPI31Metaschemas.texts + OpenAPI32Metaschemas.texts).map { ($0.uri, $0.text) },
        uniquingKeysWith: { first, _ in first })

    private static let documents = Mutex<[String: JSON]>([:])

    static func document(at uri: String) -> JSON? {
        documents.withLock { documents in
            if let known = documents[uri] { return known }
            guard let text = texts[alias(uri)], let document = try? JSON(parsing: text) else { return nil }
            documents[uri] = document
            return document
        }
    }

    /// OpenAPI's undated names, which the specification uses, and the `https` forms that people write.
    private static func alias(_ uri: String) -> String {
        switch uri {
        case "https://spec.openapis.org/oas/3.1/dialect/base":
            "https://spec.openapis.org/oas/3.1/dialect/2024-11-10"
        case "https://spec.openapis.org/oas/3.1/meta/base":
            "https://spec.openapis.org/oas/3.1/meta/2024-11-10"
        case "https://spec.openapis.org/oas/3.2/dialect/base":
            "https://spec.openapis.org/oas/3.2/dialect/2025-09-17"
        case let uri where uri.hasPrefix("https://json-schema.org/draft-0"): "http" + uri.dropFirst(5)
        default: uri
        }
    }
}
