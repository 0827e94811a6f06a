import AccordContract
import AccordReport

/// What the linter says about a document, with each finding's places in front.
enum LintText {
    /// A document with the fields that every document has.
    static func document(_ version: String, _ rest: String) -> String {
        "openapi: \(version)\ninfo: {title: T, version: '1'}\n" + rest
    }

    /// `line:column line:column severity: headline`; places in other files with the file's name.
    static func findings(_ yaml: String, files: [String: String] = [:]) throws -> [String] {
        try Contract(yaml, files: files).lint().map { finding in
            let places = finding.places.map { $0.description.replacing("/api/openapi.yaml:", with: "") }
            return "\(places.joined(separator: " ")) \(finding.severity): \(finding.headline)"
        }
    }
}
