import AccordJSON
import AccordSchema

/// What Bowtie's reports show about us (`tag:bowtie.report,2024:models:implementation`).
enum BowtieImplementation {
    static let json: JSON = [
        "language": "swift",
        "name": "accord",
        "version": JSON(Accord.version),
        "homepage": "https://example.org/accord",
        "issues": "https://example.org/accord/issues",
        "source": "https://example.org/accord",
        "dialects": JSON(elements: dialects.map { JSON(uri($0)) }),
    ]

    static let dialects: [Dialect] = [.draft2020, .draft2019, .draft7, .draft6, .draft4]

    /// The older drafts' identifiers end in an empty fragment.
    private static func uri(_ dialect: Dialect) -> String {
        switch dialect {
        case .draft4, .draft6, .draft7: dialect.metaschema + "#"
        default: dialect.metaschema
        }
    }
}
