import AccordExpectations

/// Holds replies back until the test opens it: to see what an app does while another service is slow.
///
/// ```swift
/// let gate = StubGate()
/// stub.on(.post, "/payments").reply(.json(["status": "paid"]).held(by: gate))
/// async let order = client.post("/orders", json: ["book": 1])
/// try await gate.arrival()                       // the app waits for the payment now
/// gate.open()
/// try await order.expectStatus(.created)
/// ```
public final class StubGate: Sendable {
    private let arrivals = Arrivals<Void>()
    private let opening = Arrivals<Void>()

    /// A gate that is closed.
    public init() {}

    /// Lets all replies go, those that wait and those to come; it stays open.
    public func open() {
        opening.append(())
    }

    /// Waits for the next request whose reply is held back.
    ///
    /// - Throws: `OutboundError.noArrival` when the time is over, `CancellationError`.
    public func arrival(within limit: Duration = .seconds(5)) async throws {
        let arrival: Void? = try await arrivals.next(within: limit) { _ in true }
        guard arrival != nil else { throw OutboundError.noArrival(within: limit) }
    }

    /// Returns when the gate is open.
    func pass() async throws {
        arrivals.append(())
        guard try await opening.next(within: .seconds(86400), where: { _ in true }) != nil else { return }
        opening.append(())
    }
}
