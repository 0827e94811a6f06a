import Testing

@testable import AccordSchema

struct VerdictMemoryTests {
    @Test func `what is remembered is true, and what had to make room is forgotten`() {
        var memory = VerdictMemory(nodes: 1)
        let verdicts = (0..<600_000).map { (schema: Int32($0 % 7), node: $0 / 7, isAccepted: $0 % 3 == 0) }
        for verdict in verdicts { memory.keep(verdict.schema, verdict.node, verdict.isAccepted) }
        let found = verdicts.filter { memory.verdict($0.schema, $0.node) != nil }
        #expect(found.allSatisfy { memory.verdict($0.schema, $0.node) == $0.isAccepted })
        #expect(found.count > 100_000 && found.count <= 1 << 18)
        #expect(memory.verdict(8, 1) == nil)
    }

    @Test func `nothing is remembered at first`() {
        #expect(VerdictMemory(nodes: 1).verdict(0, 0) == nil)
    }
}
