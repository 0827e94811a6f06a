#if Auth
import Accord
import AccordAuth
import Foundation
import Testing

struct CookieSignerTests {
    let plain = HMACCookieSigner(key: "key of the app")
    let timed = TimestampedCookieSigner(key: "key of the app") { Date(timeIntervalSince1970: 1_772_366_400) }

    @Test func `a signed value is what the HMAC of the app gives`() throws {
        #expect(try plain.signed("42") == "42.ppJDlV4JENBtSCIDlaPHTGFfA1UFJfKhWmr7UuH27Tc")
    }

    @Test func `a signed value with its time is what itsdangerous gives`() throws {
        #expect(try timed.signed("42") == "42.aaQqQA.AqpwRHu7uAhX9sYwvvUqzK-vcW-3kHje8bxRImY6AEs")
    }

    @Test func `a value comes back from its signature, dots included`() throws {
        #expect(try plain.value(of: try plain.signed("a.b")) == "a.b")
        #expect(try timed.value(of: try timed.signed("a.b")) == "a.b")
    }

    @Test func `a tampered cookie, another key and no signature are not taken`() throws {
        let other = HMACCookieSigner(key: "another key")
        #expect(try plain.value(of: try plain.tampered("42")) == nil)
        #expect(try timed.value(of: try timed.tampered("0")) == nil)
        #expect(try plain.value(of: try other.signed("42")) == nil)
        #expect(try plain.value(of: "42") == nil)
    }

    @Test func `an empty key is an error`() {
        #expect(throws: AuthError.self) { try HMACCookieSigner(key: "").signed("42") }
        #expect(throws: AuthError.self) { try TimestampedCookieSigner(key: "") { Date() }.signed("42") }
    }
}
#endif
