import AccordConfiguration
import Testing

@Suite struct TagChoiceTests {
    @Test(
        arguments: [
            ([], [], nil), (["slow"], [], .has("slow")), ([".slow"], [], .has("slow")), (["admin"], [], nil),
            ([], ["slow"], nil), ([], ["admin", "auth"], .hasNone(of: ["admin", "auth"])),
            (["database"], ["slow"], .has("database")),
        ] as [([String], [String], TagChoice.Refusal?)])
    func `a tag leaves a test out, or a missing one does`(
        skipped: [String], only: [String], refusal: TagChoice.Refusal?
    ) {
        #expect(TagChoice(skipped: skipped, only: only).refusal(of: [".slow", ".database"]) == refusal)
    }

    @Test func `a test without tags is left out only where tags are asked for`() {
        #expect(TagChoice(skipped: ["slow"]).refusal(of: []) == nil)
        #expect(TagChoice(only: ["slow"]).refusal(of: []) == .hasNone(of: ["slow"]))
    }

    @Test func `tags that no test has are known`() {
        let choice = TagChoice(skipped: ["slow", ".slwo"], only: ["admin"])
        #expect(choice.unknown(among: [".slow", "database"]) == ["slwo", "admin"])
    }

    @Test func `variables hold tags between commas, and say the same again`() {
        let choice = TagChoice(environment: ["ACCORD_SKIP_TAGS": "slow , .admin,, ", "ACCORD_ONLY_TAGS": ""])
        #expect(choice == TagChoice(skipped: ["slow", "admin"]))
        #expect(choice.variables == ["ACCORD_SKIP_TAGS": "slow,admin"])
        #expect(TagChoice(environment: choice.variables) == choice)
    }
}
