import Testing

@testable import AccordSchema

/// A format, a text, and whether the text has the format.
struct FormatExample: Sendable, CustomStringConvertible {
    let format: String
    let text: String
    let isValid: Bool

    init(_ format: String, _ text: String, _ isValid: Bool) {
        self.format = format
        self.text = text
        self.isValid = isValid
    }

    var description: String { "\(format) \(text.debugDescription)" }
}

struct FormatTests {
    @Test(arguments: [
        FormatExample("int32", "2147483647", true), FormatExample("int32", "2147483648", false),
        FormatExample("int32", "-2147483648", true), FormatExample("int32", "-2147483649", false),
        FormatExample("int32", "1.0", true), FormatExample("int32", "1.5", false),
        FormatExample("int32", "1e3", true),
        FormatExample("int32", "10e-1", true), FormatExample("int32", "1e-1", false),
        FormatExample("int32", "1e99999999999999999999", false), FormatExample("int32", "-0", true),
        FormatExample("int32", "0e99", true), FormatExample("int32", "100.000", true),
        FormatExample("int64", "9223372036854775807", true),
        FormatExample("int64", "9223372036854775808", false),
        FormatExample("int64", "-9223372036854775808", true),
        FormatExample("int64", "-9223372036854775809", false),
        FormatExample("int64", "9223372036854775807.000000000000000000000", true),
        FormatExample("uint64", "18446744073709551615", true),
        FormatExample("uint64", "18446744073709551616", false),
        FormatExample("uint8", "255", true), FormatExample("uint8", "256", false),
        FormatExample("uint8", "-1", false),
        FormatExample("int8", "-128", true), FormatExample("int16", "32768", false),
        FormatExample("uint32", "4294967295", true), FormatExample("double-int", "9007199254740992", false),
        FormatExample("float", "3.5e38", false), FormatExample("float", "-3.4e38", true),
        FormatExample("double", "1e309", false), FormatExample("double", "1e308", true),
    ])
    func `a number has the range that its format names`(_ example: FormatExample) throws {
        let format = try #require(Format.named(example.format))
        #expect(format.appliesTo == .number)
        #expect(accepts(format, example.text) == example.isValid)
    }

    @Test(arguments: [
        FormatExample("byte", "", true), FormatExample("byte", "Zm9v", true),
        FormatExample("byte", "Zm8=", true),
        FormatExample("byte", "Zm8", false), FormatExample("byte", "Zm-_", false),
        FormatExample("byte", "====", false),
        FormatExample("base64url", "Zm-_", true), FormatExample("base64url", "Zm8", true),
        FormatExample("base64url", "Z", false), FormatExample("char", "é", true),
        FormatExample("char", "ab", false),
        FormatExample("char", "", false), FormatExample("decimal", "-12.50", true),
        FormatExample("decimal", "1.", false), FormatExample("password", "", true),
        FormatExample("binary", "\u{0}", true),
        FormatExample("http-date", "Sun, 06 Nov 1994 08:49:37 GMT", true),
        FormatExample("http-date", "Sunday, 06-Nov-94 08:49:37 GMT", false),
        FormatExample("http-date", "Sun, 31 Nov 1994 08:49:37 GMT", false),
        FormatExample("date-time-local", "2024-01-01T10:00:00.5", true),
        FormatExample("date-time-local", "2024-01-01T10:00:00Z", false),
        FormatExample("time-local", "10:00:00", true), FormatExample("time-local", "10:00", false),
    ])
    func `a string has the format of the OpenAPI registry`(_ example: FormatExample) throws {
        let format = try #require(Format.named(example.format))
        #expect(format.appliesTo == .string)
        #expect(accepts(format, example.text) == example.isValid)
    }

    @Test(arguments: [
        FormatExample("email", String(repeating: "a", count: 65) + "@example.com", false),
        FormatExample("email", "\"a\\\"b\"@example.com", true),
        FormatExample("email", "\"a\"b@example.com", false),
        FormatExample("email", "a@b..c", false), FormatExample("email", "a@-b.c", false),
        FormatExample("email", "a@[IPv6:::1", false), FormatExample("email", "a@[]", false),
        FormatExample("email", "ä@example.com", false), FormatExample("idn-email", "ä@exämple.com", true),
        FormatExample("ipv6", "1:2:3:4:5:6:7::", true), FormatExample("ipv6", "1:2:3:4:5:6:7:8::", false),
        FormatExample("ipv6", "::1:2:3:4:5:6:7:8", false), FormatExample("ipv6", ":::", false),
        FormatExample("ipv6", "1::1.2.3.4:5", false), FormatExample("ipv6", "::1:", false),
        FormatExample("uri", "http://user:p%40ss@host:/p", true),
        FormatExample("uri", "http://[::1%25eth0]/", false),
        FormatExample("uri", "a:", true), FormatExample("uri", "http://[::1", false),
        FormatExample("uri", "http://a/#b#c", false), FormatExample("iri", "http://a/\u{E000}", false),
        FormatExample("iri", "http://a/?\u{E000}", true), FormatExample("uri-template", "{=a}", false),
        FormatExample("uri-template", "{", false), FormatExample("uri-template", "{a", false),
        FormatExample("relative-json-pointer", "0+1/a", true),
        FormatExample("relative-json-pointer", "0-", false),
        FormatExample("idn-hostname", "bücher.example", true),
        FormatExample("idn-hostname", "Bücher.example", false),
        FormatExample("idn-hostname", "☃.example", false),
        FormatExample("hostname", "xn--bcher-kva.example", true),
        FormatExample("hostname", "xn--999999999", false), FormatExample("date", "2024-02-30", false),
        FormatExample("date-time", "2024-01-01 10:00:00Z", false), FormatExample("time", "10:00:00.Z", false),
        FormatExample("duration", "P1Y1D", false), FormatExample("regex", "(", false),
        FormatExample("regex", "", true),
    ])
    func `a string has the format at its edges`(_ example: FormatExample) throws {
        let format = try #require(Format.named(example.format))
        #expect(accepts(format, example.text) == example.isValid)
    }

    @Test(arguments: FormatKind.allCases)
    func `no format trips over ill-formed UTF-8 or a text cut short`(kind: FormatKind) throws {
        let format = try #require(Format.named(kind.rawValue))
        let samples = [
            "2024-01-01T10:00:60.5+01:00", "\"a\"@[IPv6:::1]", "xn--bcher-kva.ü。x",
            "http://u@[v1.a]:1/%20?é#b",
            "{+a:12,b*}/é", "2eb8aa08-aa98-11ea-b4aa-73b441d16380", "-12.50e+3", "P1Y2M3DT4H5M6S", "0+1/a~0",
            "Sun, 06 Nov 1994 08:49:37 GMT", "1:2::192.168.0.1",
        ]
        for sample in samples {
            let bytes = Array(sample.utf8)
            for end in 0...bytes.count {
                // A buffer of exactly that size, so that reading behind it is seen by a sanitizer.
                for tail in [[], [0xC3], [0xF0, 0x9F], [0xFF]] as [[UInt8]] {
                    _ = (Array(bytes[..<end]) + tail).withUnsafeBufferPointer { format.accepts($0) }
                }
            }
        }
    }

    @Test func `an unknown format asserts nothing`() { #expect(Format.named("unknown") == nil) }
}
