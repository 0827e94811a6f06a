package import AccordJSON

/// A run of `accord test` began or came to its end; one that was killed never says the second.
package struct RunEvent: JournalEvent, Equatable {
    package enum State: String, Sendable {
        case started, finished
        /// A signal or the first failure ended it, with tests left to run.
        case stopped
    }

    package static let kind = "run"

    package var state: State
    /// The part of the tests that was run, such as `2/8`.
    package var shard: String?
    /// Where the tests ran, such as `linux-x86_64`; earlier versions did not say.
    package var platform: String?
    package var time: Int

    package init(
        state: State, shard: String? = nil, platform: String? = RunPlatform.current, time: Int = Journal.now()
    ) {
        self.state = state
        self.shard = shard
        self.platform = platform
        self.time = time
    }

    package var members: [(String, JSON)] {
        [("state", JSON(state.rawValue))] + (shard.map { [("shard", JSON($0))] } ?? [])
            + (platform.map { [("platform", JSON($0))] } ?? [])
    }

    package init?(members json: JSON, time: Int) {
        guard let state = json["state"]?.string.flatMap(State.init) else { return nil }
        self.init(
            state: state, shard: json["shard"]?.string, platform: json["platform"]?.string, time: time)
    }
}
