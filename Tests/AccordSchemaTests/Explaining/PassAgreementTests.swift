import AccordJSON
import Testing

@testable import AccordSchema

struct PassAgreementTests {
    @Test(arguments: 0..<40)
    func `both passes give random instances of random schemas the same verdict`(_ seed: Int) throws {
        var random = RandomSchemas(seed: seed)
        for _ in 0..<40 {
            let document = random.document()
            let schema = try Schema(document)
            // What is accepted to end a circle of references depends on where the circle was entered.
            guard schema.problems.isEmpty else { continue }
            for _ in 0..<20 {
                let instance = random.instance()
                let fast = schema.accepts(instance)
                let asking = schema.explained(instance).isEmpty
                let slow = schema.explained(instance, asksProgram: false).isEmpty
                #expect(
                    fast == asking && fast == slow, "\(document) on \(instance): \(fast) \(asking) \(slow)")
            }
        }
    }
}
