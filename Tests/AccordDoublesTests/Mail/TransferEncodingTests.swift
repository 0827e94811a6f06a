import Testing

@testable import AccordDoubles

struct TransferEncodingTests {
    @Test(arguments: [
        ("", "", true), ("QQ==", "A", true), ("QUI=", "AB", true), ("QUJD", "ABC", true),
        ("QU\r\n JD\r\n", "ABC", true), ("QUJDRA", "ABCD", true), ("Q!UJD", "ABC", false),
        ("QUJDR", "ABC", false), ("QQ==QQ==", "A", false),
    ])
    func `base64 is read through line ends and damage`(_ text: String, _ wanted: String, _ isClean: Bool) {
        let decoded = Base64.decode(Array(text.utf8)[...])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == wanted)
        #expect(decoded.isClean == isClean)
    }

    @Test(arguments: [
        ("caf=C3=A9", "café", true), ("a=\r\nb", "ab", true), ("a= \t\r\nb", "ab", true),
        ("a=\nb", "ab", true),
        ("a=", "a", true), ("=3d", "=", true), ("100=%", "100=%", false), ("a=4", "a=4", false),
    ])
    func `quoted-printable is read through soft line ends and damage`(
        _ text: String, _ wanted: String, _ isClean: Bool
    ) {
        let decoded = QuotedPrintable.decode(Array(text.utf8)[...])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == wanted)
        #expect(decoded.isClean == isClean)
    }

    @Test func `an unknown encoding leaves bytes as they are`() {
        #expect(TransferEncoding("x-uuencode") == .unknown("x-uuencode"))
        #expect(TransferEncoding(" Base64 ") == .base64)
        #expect(TransferEncoding(nil) == .identity)
    }
}
