public import AccordConfiguration
public import AccordSnapshots
public import Testing

/// Settings for the snapshots of a test or suite: made by `.snapshots(record:redacting:allowing:)`.
public struct SnapshotsTrait: SuiteTrait, TestTrait, TestScoping {
    let record: RecordMode?
    let redactions: [Redaction]
    let allowances: [SnapshotAllowance]

    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withSnapshots(record: record, redacting: redactions, allowing: allowances, function)
    }
}

extension Trait where Self == SnapshotsTrait {
    /// Sets the record mode, and adds redactions and allowances, for every snapshot of a test or suite.
    ///
    /// - Parameters:
    ///   - record: what to do where a snapshot is missing or differs; the nearest trait counts.
    ///   - redactions: added to those of outer traits and of each call; `.contract` works on exchanges.
    ///   - allowances: secrets that may be stored, each with the reason why; added like redactions.
    public static func snapshots(
        record: RecordMode? = nil, redacting redactions: Redaction...,
        allowing allowances: SnapshotAllowance...
    ) -> Self {
        SnapshotsTrait(record: record, redactions: redactions, allowances: allowances)
    }
}

/// Sets what `.snapshots(record:redacting:allowing:)` does, for every snapshot within `body`.
@discardableResult
public func withSnapshots<R: Sendable>(
    record: RecordMode? = nil, redacting redactions: [Redaction] = [],
    allowing allowances: [SnapshotAllowance] = [],
    isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> R
) async throws -> R {
    try await Scope.with { bindings in
        var settings = bindings[SnapshotSettings.self] ?? SnapshotSettings()
        settings.record = record ?? settings.record
        settings.redactions += redactions
        settings.allowances += allowances
        bindings[SnapshotSettings.self] = settings
    } _: {
        try await body()
    }
}
