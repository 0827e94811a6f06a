#if XML
import CLibXML2

/// What libxml2 says while it works: collected, never printed.
final class LibraryErrors {
    /// One error in the library's words, without their line break.
    struct Message: Sendable {
        var text: String
        var line: Int?
        var column: Int?
    }

    private(set) var messages: [Message] = []

    /// More than anybody reads.
    private static let limit = 100

    func append(_ error: xmlError) {
        guard messages.count < Self.limit else { return }
        let text = error.message.map { String(cString: $0) } ?? ""
        messages.append(
            Message(
                text: String(text.reversed().drop { $0.isWhitespace }.reversed()),
                line: error.line > 0 ? Int(error.line) : nil, column: error.int2 > 0 ? Int(error.int2) : nil))
    }

    /// The pointer that libxml2 hands back; it does not keep the errors alive.
    var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func of(_ opaque: UnsafeMutableRawPointer) -> LibraryErrors {
        Unmanaged<LibraryErrors>.fromOpaque(opaque).takeUnretainedValue()
    }
}
#endif
