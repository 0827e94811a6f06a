import Synchronization

/// A value that is being made, and how many wait for it.
struct Flight: Sendable {
    let id: Int
    let task: Task<any Sendable, any Error>
    var waiting: Int
}

extension TestCache {
    /// The value under a key, made now where there is none; callers at the same time share one making.
    ///
    /// What `make` throws goes to all of them, and is not kept. A value that is set or removed meanwhile is
    /// not overwritten. When all callers are cancelled, `make` is cancelled too.
    ///
    /// - Parameter lifetime: of a value that is made; for ever where nothing is said.
    /// - Throws: `CacheError.otherType`, what `make` throws, `CancellationError`.
    public func value<V: Sendable>(
        for key: String, lifetime: Duration? = nil, orMake make: @escaping @Sendable () async throws -> V
    ) async throws -> V {
        if let value = try get(key, as: V.self) { return value }
        let name = CacheKey(key)
        let flight = join(name, lifetime, make)
        return try await withTaskCancellationHandler {
            try Self.cast(try await flight.task.value, key)
        } onCancel: {
            leave(name, flight.id)
        }
    }

    /// Changes entries; what is being made under these keys is not kept any more.
    func change<R: Sendable, Failure: Error>(
        _ isMeant: (CacheKey) -> Bool, _ body: (inout CacheTable) throws(Failure) -> R
    ) throws(Failure) -> R {
        // Under both locks: a making that begins in between would overwrite the change.
        try flights.withLock { flights throws(Failure) in
            flights = flights.filter { !isMeant($0.key) }
            return try table.withLock { table throws(Failure) in try body(&table) }
        }
    }

    private func join<V: Sendable>(
        _ key: CacheKey, _ lifetime: Duration?, _ make: @escaping @Sendable () async throws -> V
    ) -> Flight {
        let now = now()
        return flights.withLock { flights in
            if let flight = flights[key] {
                flights[key]?.waiting += 1
                return flight
            }
            // One may have landed since the caller has looked.
            if let entry = table.withLock({ $0.entry(key, at: now) }) {
                return Flight(id: 0, task: Task { entry.value }, waiting: 1)
            }
            let id = Int.random(in: 0 ... .max)
            let task = Task<any Sendable, any Error> {
                defer { self.land(key, id) }
                let value = try await make()
                self.keep(value, key, id, lifetime)
                return value
            }
            let flight = Flight(id: id, task: task, waiting: 1)
            flights[key] = flight
            return flight
        }
    }

    private func keep(_ value: some Sendable, _ key: CacheKey, _ id: Int, _ lifetime: Duration?) {
        let now = now()
        flights.withLock { flights in
            guard flights[key]?.id == id else { return }
            table.withLock { $0.set(key, value, until: lifetime.map(now.advanced), at: now) }
        }
    }

    private func land(_ key: CacheKey, _ id: Int) {
        flights.withLock { if $0[key]?.id == id { $0[key] = nil } }
    }

    private func leave(_ key: CacheKey, _ id: Int) {
        let abandoned = flights.withLock { flights -> Flight? in
            guard flights[key]?.id == id else { return nil }
            flights[key]?.waiting -= 1
            guard flights[key]?.waiting == 0 else { return nil }
            // Who comes now must not wait for what is being cancelled.
            return flights.removeValue(forKey: key)
        }
        abandoned?.task.cancel()
    }
}
