import AccordHTTP
import AccordSnapshots

/// Finds the test that asserts a snapshot, and what it has asserted so far.
enum AssertingTest {
    /// The test of the scope; else that of the task; in XCTest the function that calls. Nil where Swift
    /// Testing runs and the calling task belongs to no test.
    static func here(
        _ scope: Scope?, at site: CallSite, function: StaticString
    ) -> SnapshotRequest.Test? {
        if let test = scope?.execution.test { return test }
        if let owner = CurrentTest.owner {
            return SnapshotRequest.Test(
                owner: owner, isParameterized: CurrentTest.isParameterized,
                session: SnapshotSessions.process.of(owner))
        }
        guard Runner.isXCTest else { return nil }
        let owner = owner(of: site, function)
        return SnapshotRequest.Test(
            owner: owner, isParameterized: false,
            session: scope?.execution.session ?? SnapshotSessions.process.of(owner))
    }

    /// `Module/File.swift` and the function: XCTest offers no more without its test case at hand.
    private static func owner(of site: CallSite, _ function: StaticString) -> SnapshotOwner {
        let parts = site.fileID.description.split(separator: "/")
        let file = parts.last.map { $0.hasSuffix(".swift") ? $0.dropLast(6) : $0 } ?? ""
        return SnapshotOwner(
            target: String(parts.first ?? ""), components: [String(file), function.description])
    }
}
