import AccordReport
import Testing

@testable import AccordConfiguration

struct RecordModeTests {
    @Test(arguments: RecordMode.allCases)
    func `a mode is read by its name`(mode: RecordMode) throws {
        #expect(try RecordMode(parsing: mode.rawValue) == mode)
    }

    @Test func `an unknown mode is an error that names the valid ones`() {
        let error = #expect(throws: UnknownRecordMode.self) { try RecordMode(parsing: "mising") }
        #expect(
            error?.description == """
                error: there is no record mode `mising`
                  expected: one of pending, never, missing, all
                  did you mean `missing`?

                """)
    }
}
