import Foundation
import Testing

@testable import AccordDoubles

struct HeaderFieldTests {
    // RFC 2047, section 8, and what senders make of it.
    @Test(arguments: [
        ("(=?ISO-8859-1?Q?a?=)", "(a)"), ("(=?ISO-8859-1?Q?a?= b)", "(a b)"),
        ("=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"), ("=?ISO-8859-1?Q?a?=  =?UTF-8?Q?b?=", "ab"),
        ("=?ISO-8859-1?Q?a_b?=", "a b"), ("=?utf-8?b?Y2Fmw6k=?=", "café"),
        ("=?UTF-8*en?q?caf=C3=A9?=", "café"),
        ("=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"), ("x =?utf-8?q?y?= z", "x y z"), ("plain", "plain"),
        ("=?koi8-r?q?=C1?=", "=?koi8-r?q?=C1?="), ("=?utf-8?x?y?=", "=?utf-8?x?y?="),
        ("=?utf-8?q?a b?=", "=?utf-8?q?a b?="),
        ("=?utf-8?q?never ends", "=?utf-8?q?never ends"), ("a = b?", "a = b?"), ("Größe", "Größe"),
    ])
    func `encoded words are read`(_ text: String, _ wanted: String) {
        #expect(EncodedWords.decode(text) == wanted)
    }

    // RFC 2231, sections 3 and 4.
    @Test(arguments: [
        ("a; filename=x.pdf", "x.pdf"), ("a; FileName=\"a b;c.pdf\"", "a b;c.pdf"),
        ("a; filename=\"a\\\"b\"", "a\"b"),
        ("a; filename*=UTF-8''na%C3%AFve%20plan.pdf", "naïve plan.pdf"),
        ("a; filename*=iso-8859-1'en'%A3%20rates", "£ rates"), ("a; filename*=''x%3D41", "x=41"),
        ("a; filename*0*=utf-8''na%C3; filename*1*=%AFve; filename*2=\".pdf\"", "naïve.pdf"),
        ("a; filename*1=b; filename*0=a", "ab"), ("a; filename*0=a; filename*2=c", "a"),
        ("a; filename=plain; filename*=utf-8''b%C3%A9st", "bést"),
        ("a; filename=\"=?utf-8?q?caf=C3=A9?=\"", "café"),
        ("a (a; filename=no); filename=yes", "yes"),
    ])
    func `file names are joined and decoded`(_ text: String, _ wanted: String) {
        #expect(HeaderParameters(text)["filename"] == wanted)
        #expect(HeaderParameters(text).value == "a")
    }

    @Test(arguments: [
        ("a@x.org", ["a@x.org"]), ("Ada <a@x.org>", ["Ada <a@x.org>"]),
        ("\"Doe, John\" <j@x.org>, b@x.org", ["Doe, John <j@x.org>", "b@x.org"]),
        ("=?utf-8?q?Doe=2C_J=C3=B8rn?= <j@x.org>", ["Doe, Jørn <j@x.org>"]),
        ("Team: a@x.org, B <b@x.org>;, c@x.org", ["a@x.org", "B <b@x.org>", "c@x.org"]),
        ("undisclosed-recipients:;", []), ("a@x.org (Ada, of course)", ["a@x.org"]), ("", []), (",, ,", []),
        ("\"a b\"@x.org", ["\"a b\"@x.org"]), ("\"A \\\"B\\\"\" <a@x.org>", ["A \"B\" <a@x.org>"]),
        ("Ada <a@x.org", ["Ada <a@x.org>"]),
    ])
    func `addresses are read with their names`(_ text: String, _ wanted: [String]) {
        #expect(AddressList.parse(text).map(\.description) == wanted)
    }

    @Test(arguments: [
        ("Tue, 1 Jul 2025 10:52:37 +0200", 1_751_359_957), ("1 Jul 2025 08:52 GMT", 1_751_359_920),
        ("Thu, 01 Jan 1970 00:00:00 -0000 (UTC)", 0), ("Fri, 31 Dec 99 23:59:59 EST", 946_702_799),
        ("29 Feb 2024 00:00:00 +0000", 1_709_164_800),
    ])
    func `dates are read with their zones`(_ text: String, _ seconds: Int) {
        #expect(MailDate.parse(text) == Date(timeIntervalSince1970: Double(seconds)))
    }

    @Test(arguments: [
        "", "yesterday", "1 Foo 2025 10:00", "40 Jul 2025 10:00", "1 Jul 2025 25:00", "1 Jul 2025",
        "99999999999999999999 Jul 2025 1:1",
    ])
    func `what is no date is none`(_ text: String) {
        #expect(MailDate.parse(text) == nil)
    }

    @Test func `the domain of an address compares without regard to case`() {
        #expect(MailAddress("a@X.org").reaches("a@x.ORG"))
        #expect(!MailAddress("A@x.org").reaches("a@x.org"))
    }
}
