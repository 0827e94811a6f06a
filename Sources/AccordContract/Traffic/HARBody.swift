import AccordHTTP
import AccordJSON

/// The body of one message of an archive: its bytes, or that there were some which nobody recorded.
struct HARBody {
    private let json: JSON?
    /// Whether there was a body of which the archive has no text.
    let isUnrecorded: Bool

    /// - Parameters:
    ///   - posted: `request.postData`.
    ///   - size: `request.bodySize`, in bytes; -1 where it is not known.
    init(posted: JSON?, size: Int?) {
        json = posted
        let hasText = posted?["text"]?.string != nil
        let hasFields = (posted?["params"]?.count ?? 0) > 0
        let isForm = Self.type(posted)?.lowercased().hasPrefix("multipart/") == false
        // The parts of a multipart body cannot be put together again from their fields.
        isUnrecorded = !hasText && (hasFields ? !isForm : (size ?? 0) > 0)
    }

    /// - Parameter content: `response.content`; its `text` may be left out (HAR 1.2).
    init(content: JSON?) {
        json = content
        isUnrecorded = content?["text"]?.string == nil && (content?["size"]?.int ?? 0) != 0
    }

    /// What the archive says that it is.
    var type: String? { Self.type(json) }

    private static func type(_ json: JSON?) -> String? {
        guard let type = json?["mimeType"]?.string, !type.isEmpty, type != "x-unknown" else { return nil }
        return type
    }

    func read() throws(HAREntryError) -> Body {
        guard let json, !isUnrecorded else { return Body() }
        guard let text = json["text"]?.string else { return Body(Self.form(json["params"])) }
        guard json["encoding"]?.string?.lowercased() == "base64" else { return Body(text) }
        guard let bytes = Base64.bytes(text) else { throw .base64 }
        return Body(bytes)
    }

    /// A form that was saved as its fields only.
    private static func form(_ list: JSON?) -> String {
        (list?.elements ?? []).compactMap { field in
            field["name"]?.string.map { "\(encoded($0))=\(encoded(field["value"]?.string ?? ""))" }
        }.joined(separator: "&")
    }

    /// What would end a field is escaped; escapes that are there stay.
    private static func encoded(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": result += "+"
            case "&": result += "%26"
            case "=": result += "%3D"
            case "#": result += "%23"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
