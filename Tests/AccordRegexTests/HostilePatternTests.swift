import AccordRegex
import TestSupport
import Testing

struct HostilePatternTests {
    private static let long = String(repeating: "a", count: 50_000)

    @Test(arguments: [
        ("(a+)+$", "b", false), ("(a|a)*b", "", false), ("^(a|aa)+$", "b", false), ("(x+x+)+y", "", false),
        ("((a{1,10}){1,10}){1,3}$", "", true), ("^.{0,65535}$", "", true), ("(?:a?){20000}b", "", false),
        ("^(?:(?=(a+)+$)a)*b", "", false), ("(.*)(.*)(.*)(.*)x$", "", false), ("[ab]*a[ab]{20}$", "", true),
        ("^(([a-z])+.)+[A-Z]([a-z])+$", "", false),
    ])
    func `a pattern made to blow up is decided quickly`(pattern: String, end: String, isFound: Bool) throws {
        let time = try ProcessorTime.measure {
            let verdict = try verdict(pattern, Self.long + end)
            #expect(verdict == (isFound ? .found : .notFound))
        }
        #expect(time < .seconds(10))
    }

    @Test(arguments: [
        "^(a+)+\\1b$", "(a*)*(a*)*\\1(a*)*b", "^(?:a{1,1000}){1,1000}(?:(?:a{1,1000}){1,1000}){1,1000}b$",
    ])
    func `what cannot be linear gives up after a bounded number of steps`(pattern: String) throws {
        let expression = try RegularExpression(pattern)
        #expect(!expression.isLinear)
        let text = Array(String(repeating: "a", count: 2_000).utf8)
        #expect(text.withUnsafeBufferPointer { expression.search($0) } == .gaveUp(steps: 2_000_000))
    }

    @Test func `counted repetitions that do not fit in memory are not unrolled`() throws {
        let expression = try RegularExpression("^(?:(?:a{1,1000}){1,1000}){1,1000}$")
        #expect(!expression.isLinear)
        #expect(Array("aaa".utf8).withUnsafeBufferPointer { expression.search($0) } == .found)
    }

    @Test func `threads share an expression`() async throws {
        let expression = try RegularExpression("^[a-z]+$")
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<50 {
                group.addTask {
                    let text = Array((index % 2 == 0 ? "abc" : "ab1").utf8)
                    let verdict = text.withUnsafeBufferPointer { expression.matchesWhole($0) }
                    return verdict == (index % 2 == 0 ? .found : .notFound)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
