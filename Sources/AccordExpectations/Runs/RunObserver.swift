import AccordConfiguration
import AccordJSON
import Foundation
import XCTest

/// Tells `accord test` what XCTest does, in the lines that Swift Testing's event stream has.
final class RunObserver: NSObject, XCTestObservation {
    private let file: Int32

    /// Nil where nobody asks, or the file cannot be written.
    init?(environment: [String: String]) {
        guard let path = Setting.events.value(in: environment) else { return nil }
        file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard file >= 0 else { return nil }
        super.init()
        write(RunLine.event("runStarted", of: nil))
    }

    // MARK: - XCTestObservation

    func testCaseWillStart(_ testCase: XCTestCase) {
        write(RunLine.event("testStarted", of: Self.id(testCase)))
    }

    #if canImport(ObjectiveC)
    func testCase(_ testCase: XCTestCase, didRecord issue: XCTIssue) {
        let place = issue.sourceCodeContext.location
        write(
            RunLine.issue(
                issue.compactDescription, of: Self.id(testCase), file: place?.fileURL.path,
                line: place?.lineNumber))
    }
    #else
    func testCase(
        _ testCase: XCTestCase, didFailWithDescription description: String, inFile filePath: String?,
        atLine lineNumber: Int
    ) {
        // XCTest has no place for an error that is thrown.
        let file = filePath.flatMap { $0 == "<EXPR>" ? nil : $0 }
        write(RunLine.issue(description, of: Self.id(testCase), file: file, line: lineNumber))
    }
    #endif

    func testCaseDidFinish(_ testCase: XCTestCase) {
        let isSkipped = (testCase.testRun as? XCTestCaseRun)?.hasBeenSkipped == true
        write(RunLine.event(isSkipped ? "testSkipped" : "testEnded", of: Self.id(testCase)))
    }

    func testBundleDidFinish(_ testBundle: Bundle) { write(RunLine.event("runEnded", of: nil)) }

    // MARK: -

    /// `Module.Class/test`; XCTest's own name is `Class.test`, or `-[Class test]` on macOS.
    private static func id(_ testCase: XCTestCase) -> String {
        let name = testCase.name.split(whereSeparator: { ". ".contains($0) }).last ?? ""
        return "\(String(reflecting: type(of: testCase)))/\(name.prefix { $0 != "]" })"
    }

    /// One call a line: XCTest tells of failures on any thread.
    private func write(_ line: JSON) {
        let bytes = line.serialized(.compact) + [UInt8(ascii: "\n")]
        _ = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, bytes.count) }
    }
}
