import AccordReport
import Foundation
public import Testing

extension Trait where Self == ConditionTrait {
    /// Skips a test or suite where this machine lacks something; an issue where `CI` is set.
    ///
    /// ```swift
    /// @Suite(.requires(.executable("redis-server"))) struct CacheTests { … }
    /// ```
    ///
    /// The machine is looked at once a process, before the first test that needs it. `CI` is set when it is
    /// neither empty nor `0` nor `false`: on such a machine nobody reads what was skipped, so the test fails.
    public static func requires(
        _ requirement: Requirement, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Self {
        .enabled(
            Comment(rawValue: RequirementNotMet(requirement).finding.headline),
            sourceLocation: SourceLocation(
                fileID: fileID.description, filePath: filePath.description, line: line, column: column)
        ) {
            try Requirements.process.isMet(requirement)
        }
    }
}

extension Requirements {
    static let process = Requirements(environment: ProcessInfo.processInfo.environment)
}
