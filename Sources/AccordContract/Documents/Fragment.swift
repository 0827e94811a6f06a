package import AccordJSON
import AccordURI

/// Percent-encoding in the parts of a URI that name files and places in them.
package enum Fragment {
    /// The fragment that means a place in a document (RFC 6901, section 6), without its `#`.
    package static func of(_ pointer: JSONPointer) -> String { encoded(pointer.description) }

    /// Nil where the bytes that the text means are not UTF-8.
    package static func decoded(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        return String(validating: PercentDecoding.bytes(Array(text.utf8)[...]), as: UTF8.self)
    }

    static func encoded(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isKept) else { return text }
        var result = ""
        for byte in text.utf8 {
            if isKept(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += byte < 16 ? "%0\(hex)" : "%\(hex)"
            }
        }
        return result
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~!$&'()*+,;=:@/".utf8.contains(byte)
        }
    }
}
