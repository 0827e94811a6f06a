import Foundation
import TestSupport
import Testing

/// A failing expectation must fail the run, under both runners, wherever it stands.
@Suite struct BothRunnersTests {
    @Test(arguments: [
        "inTheTestsOwnTask", "inADetachedTask", "inAHandler", "asARequirement", "withSeveralMismatches",
        "onASnapshot", "onAContract", "fromADetachedTaskOnAContract", "withAClientOfItsOwnOnAContract",
    ])
    func `Swift Testing fails for the right test, with one issue`(test: String) async throws {
        let process = try await TestProcess.run("AccordTests.FailingTests/\(test)")
        #expect(process.status == 1)
        #expect(process.output.contains("Test \(test)() failed after"), "\(process.output)")
        #expect(process.output.contains("failed after") && process.output.contains("with 1 issue"))
        #expect(process.output.count(of: "recorded an issue") == 1, "\(process.output)")
        #expect(!process.output.contains("«unknown»"))
    }

    @Test func `two arguments of a parametrised test cannot share a name for two values`() async throws {
        let process = try await TestProcess.run("AccordTests.FailingTests/twoArgumentsWithOneName")
        #expect(process.status == 1)
        #expect(process.output.contains("was given a second, different value"), "\(process.output)")
    }

    @Test func `a snapshot without a name is refused in a parametrised test`() async throws {
        let process = try await TestProcess.run("AccordTests.FailingTests/anArgumentWithoutAName")
        #expect(process.status == 1)
        #expect(process.output.contains("a snapshot in the parametrised test"), "\(process.output)")
        #expect(process.output.contains("has no name"), "\(process.output)")
    }

    @Test(arguments: ["inADetachedTaskWithoutAScope", "withoutAnApp"])
    func `Swift Testing fails also where no scope is open`(test: String) async throws {
        let process = try await TestProcess.run("AccordTests.FailingTestsWithoutScope/\(test)")
        #expect(process.status == 1, "\(process.output)")
    }

    @Test(arguments: [
        "testInTheTestsOwnTask", "testInADetachedTask", "testWithoutAScope", "testAsARequirement",
        "testOnASnapshot", "testOnAContract",
    ])
    func `XCTest fails, with one failure`(test: String) async throws {
        let process = try await TestProcess.runXCTest("AccordTests.FailingXCTests/\(test)")
        #expect(process.status == 1, "\(process.output)")
        #expect(process.output.contains(" 1 failure ("), "\(process.output)")
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
