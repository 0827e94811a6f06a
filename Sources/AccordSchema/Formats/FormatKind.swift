/// Every known format by its name.
enum FormatKind: String, Sendable, CaseIterable {
    case dateTime = "date-time"
    case date
    case time
    case duration
    case email
    case idnEmail = "idn-email"
    case hostname
    case idnHostname = "idn-hostname"
    case ipv4
    case ipv6
    case uri
    case uriReference = "uri-reference"
    case iri
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case uuid
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"
    case regex

    // The OpenAPI format registry: strings.
    case byte
    case base64url
    case binary
    case char
    case commonmark
    case html
    case password
    case decimal
    case decimal128
    case httpDate = "http-date"
    case dateTimeLocal = "date-time-local"
    case timeLocal = "time-local"

    // The OpenAPI format registry: numbers.
    case int8, int16, int32, int64
    case uint8, uint16, uint32, uint64
    case doubleInt = "double-int"
    case float, double
    case unixtime

    var isNumeric: Bool {
        switch self {
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .doubleInt, .float, .double,
            .unixtime:
            true
        default: false
        }
    }

    var acceptsEmptyText: Bool {
        switch self {
        case .uriReference, .iriReference, .uriTemplate, .jsonPointer, .regex: true
        case .byte, .base64url, .binary, .commonmark, .html, .password: true
        default: false
        }
    }

    /// The verdict on a text that is not empty.
    func accepts(_ text: FormatText) -> Bool {
        switch self {
        case .dateTime: DateFormats.isDateTime(text)
        case .date: DateFormats.isDate(text)
        case .time: DateFormats.isTime(text)
        case .duration: DurationFormat.accepts(text)
        case .email: EmailFormat(isInternational: false).accepts(text)
        case .idnEmail: EmailFormat(isInternational: true).accepts(text)
        case .hostname: HostnameFormat.accepts(text)
        case .idnHostname: InternationalHostname.accepts(text, isUnicodeAllowed: true)
        case .ipv4: AddressFormats.isIPv4(text)
        case .ipv6: AddressFormats.isIPv6(text)
        case .uri: URIFormat(isInternational: false, isReference: false).accepts(text)
        case .uriReference: URIFormat(isInternational: false, isReference: true).accepts(text)
        case .iri: URIFormat(isInternational: true, isReference: false).accepts(text)
        case .iriReference: URIFormat(isInternational: true, isReference: true).accepts(text)
        case .uriTemplate: URITemplateFormat.accepts(text)
        case .uuid: UUIDFormat.accepts(text)
        case .jsonPointer: PointerFormats.isPointer(text)
        case .relativeJSONPointer: PointerFormats.isRelativePointer(text)
        case .regex: RegexFormat.accepts(text)
        default: acceptsRegistered(text)
        }
    }

    private func acceptsRegistered(_ text: FormatText) -> Bool {
        switch self {
        case .byte: EncodedFormats.isBase64(text)
        case .base64url: EncodedFormats.isBase64URL(text)
        case .char: text.scalarLength(at: 0) == text.count
        case .decimal, .decimal128: NumberFormats.isDecimal(text)
        case .httpDate: DateFormats.isHTTPDate(text)
        case .dateTimeLocal: DateFormats.isLocalDateTime(text)
        case .timeLocal: DateFormats.isLocalTime(text)
        case .int8: NumberFormats.isInteger(text, bits: 7, isSigned: true)
        case .int16: NumberFormats.isInteger(text, bits: 15, isSigned: true)
        case .int32: NumberFormats.isInteger(text, bits: 31, isSigned: true)
        case .int64: NumberFormats.isInteger(text, bits: 63, isSigned: true)
        case .uint8: NumberFormats.isInteger(text, bits: 8, isSigned: false)
        case .uint16: NumberFormats.isInteger(text, bits: 16, isSigned: false)
        case .uint32: NumberFormats.isInteger(text, bits: 32, isSigned: false)
        case .uint64: NumberFormats.isInteger(text, bits: 64, isSigned: false)
        case .doubleInt: NumberFormats.isSafeInteger(text)
        case .float: NumberFormats.fits(text, limit: Double(Float.greatestFiniteMagnitude))
        case .double: NumberFormats.fits(text, limit: Double.greatestFiniteMagnitude)
        default: true
        }
    }
}
