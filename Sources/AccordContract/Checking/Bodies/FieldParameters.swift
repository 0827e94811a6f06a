import AccordHTTP

/// The parameters behind the first word of a header field: `form-data; name="file"`.
struct FieldParameters {
    private let type: MediaType?

    /// They are written as those of a media type are, which lacks only its subtype here.
    init(_ field: String) {
        let bytes = Array(field.utf8)
        let word = bytes.prefix { $0 != UInt8(ascii: ";") }
        type = MediaType("a/a" + String(decoding: bytes[word.endIndex...], as: UTF8.self))
    }

    subscript(name: String) -> String? { type?.parameters[name] }
}
