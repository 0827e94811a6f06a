import Accord
import TestSupport
import Testing
import XCTest

/// `require(_:)` in XCTest, seen from outside: a run of this test binary, with `CI` and without.
@Suite struct RequirementsXCTests {
    private static let missing = "needs the executable accord-no-such-thing, which is not on the PATH"

    @Test func `an XCTest that lacks something is skipped and says why`() async throws {
        let run = try await TestProcess.runXCTest(
            "AccordFixturesTests.RequiringXCTests/testLacking", ["CI": ""])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("1 test skipped"), "\(run.output)")
        #expect(run.output.contains(Self.missing), "\(run.output)")
        #expect(!run.output.contains("the body has run"))
    }

    @Test func `an XCTest that lacks something fails where CI is set`() async throws {
        let run = try await TestProcess.runXCTest(
            "AccordFixturesTests.RequiringXCTests/testLacking", ["CI": "true"])
        #expect(run.status == 1, "\(run.output)")
        #expect(run.output.contains(Self.missing), "\(run.output)")
        #expect(!run.output.contains("the body has run"))
    }

    @Test(arguments: ["", "true"]) func `an XCTest that lacks nothing runs`(ci: String) async throws {
        let run = try await TestProcess.runXCTest(
            "AccordFixturesTests.RequiringXCTests/testHaving", ["CI": ci])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("the body has run"), "\(run.output)")
    }
}

final class RequiringXCTests: XCTestCase {
    override func setUpWithError() throws {
        try XCTSkipUnless(TestProcess.isNested, "runs in the processes that RequirementsXCTests starts")
    }

    func testLacking() throws {
        try require(.executable("accord-no-such-thing"))
        print("the body has run")
    }

    func testHaving() throws {
        try require(.executable("sh"))
        print("the body has run")
    }
}
