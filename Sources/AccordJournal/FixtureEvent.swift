package import AccordJSON

/// A fixture was set up or torn down for a test; what was not reached yet has no time.
package struct FixtureEvent: JournalEvent, Equatable {
    package static let kind = "fixture"

    /// The fixture, by the name of its type.
    package var fixture: String
    /// `test`, `suite` or `session`.
    package var lifetime: String
    /// The fixtures that it is built on, by the names of their types.
    package var needs: [String]
    /// The test or suite that it was built for; empty for one of the session.
    package var test: String
    /// How long the set-up took, in milliseconds.
    package var setUp: Double?
    /// How long the tear-down took, in milliseconds.
    package var tearDown: Double?
    /// Whether the set-up or the tear-down threw.
    package var failed: Bool
    package var time: Int

    package init(
        fixture: String, lifetime: String, needs: [String] = [], test: String, setUp: Double? = nil,
        tearDown: Double? = nil, failed: Bool = false, time: Int = Journal.now()
    ) {
        self.fixture = fixture
        self.lifetime = lifetime
        self.needs = needs
        self.test = test
        self.setUp = setUp
        self.tearDown = tearDown
        self.failed = failed
        self.time = time
    }

    package var members: [(String, JSON)] {
        let times = [("setUp", setUp), ("tearDown", tearDown)]
        return [
            ("fixture", JSON(fixture)), ("lifetime", JSON(lifetime)),
            ("needs", JSON(elements: needs.map { JSON($0) })), ("test", JSON(test)), ("failed", JSON(failed)),
        ] + times.compactMap { name, time in time.map { (name, JSON($0)) } }
    }

    package init?(members json: JSON, time: Int) {
        guard let fixture = json["fixture"]?.string, let lifetime = json["lifetime"]?.string,
            let test = json["test"]?.string, let failed = json["failed"]?.bool
        else { return nil }
        self.init(
            fixture: fixture, lifetime: lifetime,
            needs: json["needs"]?.elements.compactMap(\.string) ?? [], test: test,
            setUp: json["setUp"]?.double, tearDown: json["tearDown"]?.double, failed: failed, time: time)
    }
}
