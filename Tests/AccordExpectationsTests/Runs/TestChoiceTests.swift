import AccordConfiguration
import Testing

@testable import AccordExpectations

@Suite(.tags(.database)) struct TestChoiceTests {
    @Test(.tags(.slow)) func `a test has its own tags and those of its suite, as options name them`() throws {
        let names = TestChoice.names(try #require(Test.current).tags)
        for tag in ["slow", "database"] {
            #expect(TagChoice(skipped: [tag]).refusal(of: names) == .has(tag))
        }
    }

    @Test func `without variables every test runs`() throws {
        #expect(TestChoice.skipReason(for: try #require(Test.current)) == nil)
    }

    @Test func `the reason names the variable and the tag`() {
        #expect(Rules.leftOut(.has("slow")) == "ACCORD_SKIP_TAGS leaves out what is tagged slow")
        #expect(Rules.leftOut(.hasNone(of: ["a", "b"])) == "ACCORD_ONLY_TAGS asks for a or b")
    }
}
