import AccordSnapshots
import ArgumentParser
import Testing

@testable import AccordCommand

struct OutcomeTests {
    @Test func `the worst outcome wins`() {
        #expect([Outcome.found, .clean, .conflict, .failed].max() == .conflict)
        #expect([Outcome.clean, .found, .failed].max() == .failed)
    }

    @Test(
        arguments: [
            (Outcome.found, 1), (Outcome.conflict, 3), (CommandError.noPackage, 2),
            (StoreError.nothingToUndo, 2), (ValidationError("wrong use"), 2), (CleanExit.message("done"), 0),
            (ExitCode(64), 2),
        ] as [(any Error, Int32)])
    func `what is thrown has its exit code`(_ error: any Error, _ code: Int32) {
        #expect(Ending(error).outcome.rawValue == code)
    }

    @Test(arguments: [
        ["bogus"], ["status", "--bogus"], ["undo", "--count", "0"], ["accept"], ["status", "--format", "x"],
    ])
    func `wrong use ends with 2 and says so on standard error`(_ arguments: [String]) throws {
        let error = try #require(throws: (any Error).self) { _ = try Accord.parseAsRoot(arguments) }
        let ending = Ending(error)
        #expect(ending.outcome == .failed)
        #expect(ending.output.isEmpty && ending.errorOutput.hasPrefix("Error: "))
    }
}
