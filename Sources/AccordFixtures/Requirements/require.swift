import AccordExpectations
import AccordHTTP
import AccordReport

/// Skips a test from within where this machine lacks something: in XCTest, where no trait can be.
///
/// ```swift
/// final class CacheTests: XCTestCase {
///     override func setUpWithError() throws { try require(.executable("redis-server")) }
/// }
/// ```
///
/// The trait `.requires(…)` is the same for Swift Testing, and says so before the test begins.
///
/// - Throws: what the runner takes for a skipped test: `XCTSkip`, or a cancellation of Swift Testing's; where `CI` is
///   set, ``RequirementNotMet``, which fails the test.
public func require(
    _ requirement: Requirement, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
    line: Int = #line, column: Int = #column
) throws {
    guard try !Requirements.process.isMet(requirement) else { return }
    try Reporter.skip(
        RequirementNotMet(requirement).finding.headline,
        at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
}
