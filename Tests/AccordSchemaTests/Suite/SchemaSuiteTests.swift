import AccordJSON
import Testing

@testable import AccordSchema

@Suite(.enabled(if: SuiteFiles.isThere, "\(SuiteFiles.reason)"))
struct SchemaSuiteTests {
    @Test(arguments: Draft.all)
    func `every required case of the public suite has the verdict that the suite gives`(_ draft: Draft) throws
    {
        var run = SuiteRun(draft)
        try run.run(folder: "")
        run.print("required")
        #expect(run.misses == [])
    }

    @Test(arguments: Draft.all)
    func `every optional case has the suite's verdict, or a reason why not`(_ draft: Draft) throws {
        var run = SuiteRun(draft)
        run.knownMisses = OptionalMisses.reasons
        try run.run(folder: "optional")
        run.print("optional")
        #expect(run.misses == [])
        #expect(run.staleMisses == [])
    }

    @Test(arguments: Draft.all)
    func `every format case has the suite's verdict when formats are asserted`(_ draft: Draft) throws {
        var run = SuiteRun(draft)
        run.options.formats = .assert
        try run.run(folder: "optional/format")
        run.print("format")
        #expect(run.misses == [])
    }
}
