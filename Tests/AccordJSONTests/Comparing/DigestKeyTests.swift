import Testing

@testable import AccordJSON

struct DigestKeyTests {
    @Test func `digests of one key agree, those of two keys do not`() {
        let (key, other) = (DigestKey(), DigestKey())
        let pairs = (0..<100).map { (UInt64($0), UInt64($0) &* 3) }
        #expect(pairs.map(key.mix) == pairs.map(key.mix))
        #expect(pairs.map(key.mix) != pairs.map(other.mix))
        #expect(Set(pairs.map(key.mix)).count == 100)
    }
}
