import Testing

@testable import AccordHTTP

@Suite struct CookieDateTests {
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("6 november 1994 8:49:37junk:00", 784_111_777),
        ("08:49:37 1994 06 Nov", 784_111_777), ("01 Jan 1970 00:00:00", 0), ("01 Jan 70 00:00:00", 0),
        ("01 Jan 69 00:00:00", 3_124_224_000), ("29 Feb 2024 12:00:00", 1_709_208_000),
        ("31 Dec 1969 23:59:59", -1), ("29 Feb 1900 00:00:00", nil), ("31 Apr 2024 00:00:00", nil),
        ("0 Jan 2024 00:00:00", nil), ("01 Jan 1600 00:00:00", nil), ("01 Jan 2024 24:00:00", nil),
        ("01 Jan 2024 00:60:00", nil), ("01 Jan 2024", nil), ("01 Foo 2024 00:00:00", nil), ("", nil),
        ("x01:02:03 1 Jan 2024", nil), ("1 Jan 2024 01:02:03:04", 1_704_070_923),
        ("1 Jan 20245 01:02:03", nil),
    ])
    func `a date is read as in RFC 6265, 5.1.1`(text: String, expected: Int?) {
        #expect(CookieDate.seconds(in: text) == expected)
    }
}
