import AccordSnapshots

/// How a placeholder stands in a kind of snapshot: as the redaction that is proposed writes it.
enum PlaceholderSyntax: Sendable {
    case plain, xml, html

    /// - Returns: nil where no redaction edits anything, as in bytes.
    init?(of path: String) {
        switch SnapshotPath(path).fileExtension {
        case "bin": return nil
        case "xml": self = .xml
        case "html": self = .html
        default: self = .plain
        }
    }

    /// - Parameter region: where it is to stand; nil where nothing has to be escaped.
    /// - Returns: nil where a placeholder would be no text, as in the name of an element.
    func text(of placeholder: Placeholder, in region: MarkupRegions.Kind?) -> [UInt8]? {
        let text = placeholder.description
        switch region {
        case nil, .raw: return Array(text.utf8)
        case .tag: return nil
        // In canonical XML a `>` stays as it is there.
        case .value where self == .xml: return Self.escaped(text, ["<", "&", "\""])
        case .text, .value: return Self.escaped(text, ["<", "&", ">", "\""])
        }
    }

    private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            guard special.contains(scalar) else { return Array(String(scalar).utf8) }
            switch scalar {
            case "<": return Array("&lt;".utf8)
            case ">": return Array("&gt;".utf8)
            case "&": return Array("&amp;".utf8)
            default: return Array("&quot;".utf8)
            }
        }
    }
}
