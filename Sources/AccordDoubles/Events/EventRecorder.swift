/// Stands in for an event bus: remembers what the app emits, and passes it on where it is told to.
///
/// ```swift
/// let events = EventRecorder<any ShopEvent>()
/// let shop = Shop(emit: { events.record($0) })
/// try shop.order(book: 1)
/// events.expectEmitted(OrderPlaced.self) { $0.book == 1 }
/// ```
///
/// It may be used from any thread.
public final class EventRecorder<Event: Sendable>: Sendable {
    /// Where an event goes that is passed on.
    public typealias Publish = @Sendable (Event) async throws -> Void

    let arrivals = Arrivals<Event>()
    let audience = Audience()
    private let pass: Publish?

    /// A recorder that keeps events to itself.
    public init() { pass = nil }

    /// A recorder that passes on what is published through it, after it has noted it.
    ///
    /// - Parameter publish: the real bus; what it throws goes to whoever published.
    public init(passingTo publish: @escaping Publish) { pass = publish }

    /// Notes an event, and does not pass it on.
    public func record(_ event: Event) { arrivals.append(event) }

    /// Notes an event and, where the recorder passes on, publishes it.
    ///
    /// - Throws: what publishing throws; the event has been noted all the same.
    public func publish(_ event: Event) async throws {
        arrivals.append(event)
        try await pass?(event)
    }

    /// All events so far, in their order.
    public var events: [Event] { arrivals.all }

    /// The events of one type, in their order.
    public func events<T>(of type: T.Type) -> [T] { events.compactMap { $0 as? T } }

    /// Forgets the events so far.
    public func removeAll() { arrivals.removeAll() }

    /// Waits for the next event of a type; each event is given once.
    ///
    /// Events from before the call count, as long as no earlier call was given them.
    ///
    /// - Parameters:
    ///   - limit: how long to wait; five seconds where nothing is said.
    ///   - condition: what else the event has to meet.
    /// - Throws: `EventError.notEmitted` when the time is over, `CancellationError`.
    public func next<T>(
        of type: T.Type, within limit: Duration = .seconds(5),
        where condition: @escaping @Sendable (T) -> Bool = { _ in true }
    ) async throws -> T {
        let box = TypeName(type)
        let event = try await arrivals.next(within: limit) { ($0 as? T).map(condition) ?? false }
        guard let event = event as? T else {
            throw EventError.notEmitted(box.text, within: limit, recorded: events.map(EventText.init))
        }
        return event
    }
}
