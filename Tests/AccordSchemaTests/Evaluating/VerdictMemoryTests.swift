import Testing

@testable import AccordSchema

struct VerdictMemoryTests {
    @Test func `what is remembered is true, and what had to make room is forgotten`() {
        var memory = VerdictMemory(nodes: 1)
        func isAccepted(_ node: Int) -> Bool { node % 3 == 0 }
        for node in 0..<600_000 { memory.keep(Int32(node % 7), node, isAccepted(node)) }
        let found = (0..<600_000).filter { memory.verdict(Int32($0 % 7), $0) != nil }
        #expect(found.allSatisfy { memory.verdict(Int32($0 % 7), $0) == isAccepted($0) })
        #expect(found.count > 100_000 && found.count <= 1 << 18)
        #expect(memory.verdict(8, 1) == nil)
    }

    @Test func `nothing is remembered at first`() {
        #expect(VerdictMemory(nodes: 1).verdict(0, 0) == nil)
    }
}
