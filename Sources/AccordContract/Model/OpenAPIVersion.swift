/// The versions of OpenAPI whose rules are known; patch versions do not differ in theirs.
package enum OpenAPIVersion: String, Sendable, Hashable, Comparable, CaseIterable {
    case v30 = "3.0"
    case v31 = "3.1"
    case v32 = "3.2"

    package static func < (left: OpenAPIVersion, right: OpenAPIVersion) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The version that the field `openapi` names; nil for another than 3.
    ///
    /// A later 3 counts as the latest that is known.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0] == "3", let minor = Int(parts[1]), minor >= 0 else { return nil }
        self = minor == 0 ? .v30 : minor == 1 ? .v31 : .v32
    }

    /// Whether the text is a version as the specification writes it, and one that is known.
    static func isKnown(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let patch = parts.last?.split(separator: "-").first ?? ""
        return parts.count == 3 && parts[0] == "3" && ["0", "1", "2"].contains(parts[1])
            && Int(patch) != nil
    }
}
