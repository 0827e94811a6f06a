import AccordJSON
import TestSupport
import Testing

struct JSONEqualityTests {
    @Test(arguments: [
        ("1", "1.0"), ("1", "10e-1"), ("100", "1E2"), ("1e400", "10e399"), ("-0", "0"), ("0.0e99", "0"),
        ("0.00120", "12e-4"), ("-1.5", "-15e-1"),
        ("123456789012345678901234567890", "1.2345678901234567890123456789e29"),
        ("1e999999999999999999999", "10e999999999999999999998"),
        ("1e-999999999999999999999", "0.1e-999999999999999999998"),
        ("10e99999999999999999", "1e100000000000000000"), ("10e999999999999999999", "1e1000000000000000000"),
        ("1e+05", "1e5"), ("1e00000000000000000000000002", "100"),
        ("0e999999999999999999999", "0"), ("100e-100000000000000000", "1e-99999999999999998"),
        ("10.10", "10.1"),
    ])
    func `numbers of one value are equal`(left: String, right: String) throws {
        let (a, b) = (try JSON(parsing: left), try JSON(parsing: right))
        #expect(a == b)
        #expect(b == a)
        #expect(a.hashValue == b.hashValue)
        #expect(a.differences(to: b).isEmpty)
    }

    @Test(arguments: [
        ("1", "-1"), ("1", "10"), ("0.1", "0.10000000000000000000000000001"),
        ("9007199254740993", "9007199254740992"),
        ("1e999999999999999999999", "1e999999999999999999998"), ("1e400", "1e401"), ("12", "1.02"),
        ("101", "11"),
        ("1e99999999999999999999", "-1e99999999999999999999"),
        ("1e99999999999999999999", "1e-99999999999999999999"),
        ("1", "\"1\""), ("0", "false"), ("null", "0"), ("[]", "{}"), ("[1]", "[1,1]"), ("true", "false"),
    ])
    func `values that differ are not equal`(left: String, right: String) throws {
        let (a, b) = (try JSON(parsing: left), try JSON(parsing: right))
        #expect(a != b)
        #expect(b != a)
        #expect(a.differences(to: b).count == 1)
    }

    @Test(arguments: [
        (#"{"a":1,"b":[2]}"#, #"{"b":[2.0],"a":1}"#), (#"{"\u0061":1}"#, #"{"a":1}"#),
        (#"["\u00e9\/"]"#, #"["é/"]"#),
        (#"{"a":1,"b":0,"a":2}"#, #"{"a":1,"a":2,"b":0}"#),
        (#"{"a":{"x":1,"y":2}}"#, #"{"a":{"y":2,"x":1}}"#),
        (#"{"":1,"aaaaaaaaa":2,"aaaaaaaab":3}"#, #"{"aaaaaaaab":3,"aaaaaaaaa":2,"":1}"#),
    ])
    func `neither order of keys nor notation counts`(left: String, right: String) throws {
        let (a, b) = (try JSON(parsing: left), try JSON(parsing: right))
        #expect(a == b)
        #expect(a.hashValue == b.hashValue)
    }

    @Test(arguments: [
        (#"{"a":1,"a":2}"#, #"{"a":2,"a":1}"#), (#"{"a":1,"a":2}"#, #"{"a":1,"b":2}"#),
        (#"{"a":1}"#, #"{"a":1,"a":1}"#),
        ("[1,2]", "[2,1]"), ("\"\u{E9}\"", "\"e\u{301}\""), (#"{"a":1,"b":1}"#, #"{"b":2,"a":1}"#),
    ])
    func `repeated keys, order of elements and Unicode forms count`(left: String, right: String) throws {
        #expect(try JSON(parsing: left) != JSON(parsing: right))
    }

    @Test func `a difference deep inside is found at once`() {
        var (left, right): (JSON, JSON) = (1, 2)
        for _ in 0..<300 {
            left = ["a": left, "b": true]
            right = ["a": right, "b": true]
        }
        #expect(left != right)
        #expect(left.differences(to: right).map(\.pointer.tokens.count) == [300])
    }

    @Test func `a hundred thousand keys in another order are compared`() {
        let members = (0..<100_000).map { ("key \($0)", JSON($0)) }
        let (a, b) = (JSON(members: members), JSON(members: members.reversed()))
        #expect(a == b)
        #expect(a.hashValue == b.hashValue)
    }

    @Test(arguments: 0..<60)
    func `a random document equals its shuffled copy and no damaged one`(seed: Int) {
        var generator = Seeded(seed)
        let value = RandomJSON.value(depth: 5, using: &generator)
        let shuffled = RandomJSON.shuffled(value, using: &generator)
        let damaged = RandomJSON.damaged(shuffled, using: &generator)
        #expect(value == shuffled)
        #expect(value.hashValue == shuffled.hashValue)
        #expect(value.differences(to: shuffled).isEmpty)
        #expect(value != damaged)
        #expect(!value.differences(to: damaged).isEmpty)
    }
}
