#if XML
import CLibXML2

/// What libxml2 says while it works: collected, never printed.
final class LibraryErrors {
    /// One error in the library's words, without their line break; in ours where they are advice for programmers.
    struct Message: Sendable {
        var text: String
        var isLimit = false
        var line: Int?
        var column: Int?
    }

    private(set) var messages: [Message] = []
    /// The first limit that the document is beyond, however many messages came before.
    private(set) var limit: Message?

    /// More than anybody reads.
    private static let longest = 100

    /// Whether some bytes are no text in the encoding that was tried; the library then leaves out the rest.
    private(set) var hasConversionFailed = false

    func append(_ error: xmlError) {
        if UInt32(bitPattern: error.code) == XML_I18N_CONV_FAILED.rawValue { hasConversionFailed = true }
        let text = error.message.map { String(cString: $0) } ?? ""
        let limit = LibraryLimit(saying: text)
        guard messages.count < Self.longest || limit != nil else { return }
        let message = Message(
            text: limit.map(Rules.sentence) ?? String(text.reversed().drop { $0.isWhitespace }.reversed()),
            isLimit: limit != nil,
            line: error.line > 0 ? Int(error.line) : nil, column: error.int2 > 0 ? Int(error.int2) : nil)
        if limit != nil, self.limit == nil { self.limit = message }
        if messages.count < Self.longest { messages.append(message) }
    }

    /// Hears what has no context of its own that errors could be heard in.
    func hearing<R>(_ body: () -> R) -> R {
        withExtendedLifetime(self) {
            let (handler, context) = (structuredErrorFunction(), structuredErrorContext())
            xmlSetStructuredErrorFunc(opaque, Self.collector)
            defer { xmlSetStructuredErrorFunc(context, handler) }
            return body()
        }
    }

    /// For contexts that are handed `opaque`.
    static let collector: xmlStructuredErrorFunc = { opaque, error in
        if let opaque, let error { LibraryErrors.of(opaque).append(error.pointee) }
    }

    /// The pointer that libxml2 hands back; it does not keep the errors alive.
    var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func of(_ opaque: UnsafeMutableRawPointer) -> LibraryErrors {
        Unmanaged<LibraryErrors>.fromOpaque(opaque).takeUnretainedValue()
    }
}
#endif
