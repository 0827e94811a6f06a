import Accord
import TestSupport
import Testing

/// The trait `.requires(…)`, seen from outside: a run of this test binary, on a machine with `CI` and without.
@Suite struct RequirementsTraitTests {
    private static let missing = "needs the executable accord-no-such-thing, which is not on the PATH"

    @Test(arguments: ["RequiringSuite", "RequiringTests/lacking\\(", "RequiringTests/lackingInItsBody"])
    func `a test that lacks something is skipped and says why`(test: String) async throws {
        let run = try await TestProcess.run("AccordFixturesTests.\(test)", ["CI": ""])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains(Self.missing), "\(run.output)")
        #expect(run.output.contains("skipped") || run.output.contains("was cancelled"), "\(run.output)")
        #expect(!run.output.contains("the body has run"))
    }

    @Test(arguments: ["RequiringSuite", "RequiringTests/lacking\\(", "RequiringTests/lackingInItsBody"])
    func `a test that lacks something fails where CI is set`(test: String) async throws {
        let run = try await TestProcess.run("AccordFixturesTests.\(test)", ["CI": "true"])
        #expect(run.status == 1, "\(run.output)")
        #expect(run.output.contains(Self.missing), "\(run.output)")
        #expect(!run.output.contains("the body has run"))
    }

    @Test(arguments: ["", "true"])
    func `a test that lacks nothing runs`(ci: String) async throws {
        let run = try await TestProcess.run("AccordFixturesTests.RequiringTests/having", ["CI": ci])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("the body has run"), "\(run.output)")
    }
}

@Suite(.enabled(if: TestProcess.isNested, "runs in the processes that RequirementsTraitTests starts"))
struct RequiringTests {
    @Test(.requires(.executable("accord-no-such-thing"))) func lacking() { say() }

    @Test(.requires(.executable("sh"))) func having() { say() }

    @Test func lackingInItsBody() throws {
        try require(.executable("accord-no-such-thing"))
        say()
    }

    private func say() { print("the body has run") }
}

@Suite(
    .enabled(if: TestProcess.isNested, "runs in the processes that RequirementsTraitTests starts"),
    .requires(.executable("accord-no-such-thing")))
struct RequiringSuite {
    @Test func first() { print("the body has run") }

    @Test(arguments: [1, 2]) func second(number: Int) { print("the body has run") }
}
