package import AccordHTTP
import AccordReport
import AccordSnapshots
import Synchronization

/// One execution of one test: its identity, its snapshots so far, its issues, what it tears down.
package final class TestExecution: Sendable {
    typealias TearDown = @Sendable () async throws -> Void

    /// The test, or nil where only a call site can tell (XCTest).
    let test: SnapshotRequest.Test?
    let session: SnapshotSession
    /// The file of the test, where Swift Testing tells it.
    private let file: String?
    private let listeners = Mutex<[TestClient.Observer]>([])
    private let stream: AsyncStream<Report>
    private let reports: AsyncStream<Report>.Continuation
    private let tearDowns = Mutex<[TearDown]>([])
    private let objects = Mutex<[ObjectIdentifier: any AnyObject & Sendable]>([:])

    init() {
        let (owner, isParameterized) = (CurrentTest.owner, CurrentTest.isParameterized)
        let shared = isParameterized ? owner.map(SnapshotSessions.process.of) : nil
        let session = shared ?? SnapshotSession()
        self.session = session
        test = owner.map { owner in
            SnapshotRequest.Test(owner: owner, isParameterized: isParameterized, session: session)
        }
        file = CurrentTest.file
        (stream, reports) = AsyncStream.makeStream(of: Report.self)
    }

    /// The one object of a type that belongs to this execution, made when it is first asked for.
    ///
    /// - Parameter make: runs under a lock, and must not ask for another object.
    package func object<Object: AnyObject & Sendable>(
        _ type: Object.Type, or make: () -> Object
    ) -> Object {
        objects.withLock { objects in
            if let object = objects[ObjectIdentifier(type)] as? Object { return object }
            let object = make()
            objects[ObjectIdentifier(type)] = object
            return object
        }
    }

    /// Whether the one object of a type was asked for.
    package func has<Object: AnyObject & Sendable>(_ type: Object.Type) -> Bool {
        objects.withLock { $0[ObjectIdentifier(type)] != nil }
    }

    /// The test as messages name it; nil where nobody tells.
    package var testName: String? { test?.owner.description }

    /// The package of the test's file, where both are known.
    package var package: TestPackage? { file.flatMap { try? TestPackage.of(path: $0) } }

    /// Tells of every exchange of the test's clients from now on: when it begins, and when it has ended.
    package func onExchange(_ listener: @escaping TestClient.Observer) {
        listeners.withLock { $0.append(listener) }
    }

    /// An exchange of one of the test's clients begins; what this gives is to be told how it ended.
    func begin(_ request: Request) -> @Sendable (Exchange) -> Void {
        let ends = listeners.withLock { $0 }.map { $0(request) }
        return { exchange in
            for end in ends { end(exchange) }
        }
    }

    /// Adds to what happens at the end; the last added happens first.
    package func atEnd(_ tearDown: @escaping @Sendable () async throws -> Void) {
        tearDowns.withLock { $0.append(tearDown) }
    }

    /// Hands a report from a foreign thread to the test's own task.
    ///
    /// - Returns: whether the test is still there to hear it.
    func hand(over report: Report) -> Bool {
        if case .terminated = reports.yield(report) { false } else { true }
    }

    func run<R: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> R
    ) async throws -> R {
        // The pump is a child of the test's task: what foreign threads report is recorded for this test.
        let pump = Task { [stream] in
            for await report in stream { Reporter.recordHere(report) }
        }
        let result: Result<R, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        await tearDown()
        reports.finish()
        await pump.value
        return try result.get()
    }

    /// Runs apart from the test's cancellation: what was built is torn down in any case.
    private func tearDown() async {
        await Task {
            while let next = tearDowns.withLock({ $0.popLast() }) {
                do { try await next() } catch { Reporter.recordHere(Report(tearDownError: error)) }
            }
        }.value
    }
}
