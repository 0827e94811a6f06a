import AccordJSON

/// Times of one piece of work, and of its peers.
struct Measurement {
    var name: String
    var seconds: Double
    var runs: Int
    var peers: [(name: String, seconds: Double)] = []
    var facts: [(String, JSON)] = []

    /// One line of JSON.
    func printLine() {
        #if DEBUG
        let build = "debug"
        #else
        let build = "release"
        #endif
        var members: [(String, JSON)] = [
            ("benchmark", JSON(name)), ("build", JSON(build)), ("seconds", Self.rounded(seconds)),
            ("runs", JSON(runs)),
        ]
        members += facts
        for peer in peers {
            members.append(("\(peer.name) seconds", Self.rounded(peer.seconds)))
            members.append(("ratio to \(peer.name)", Self.rounded(peer.seconds / seconds)))
        }
        print(JSON(members: members).text(.compact))
    }

    private static func rounded(_ value: Double) -> JSON { JSON((value * 1e10).rounded() / 1e10) }

    /// How long a run lasts at least, in seconds: short work is repeated until the clock can tell.
    private static let enough = 0.02

    /// The median time of some runs, after one that nobody counts.
    static func median(of runs: Int, _ work: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let first = seconds(try clock.measure(work))
        let repeats = max(1, Int(enough / max(first, 1e-9)))
        let times = try (0..<max(1, runs)).map { _ in
            seconds(try clock.measure { for _ in 0..<repeats { try work() } }) / Double(repeats)
        }
        return times.sorted()[times.count / 2]
    }

    /// The time of work that cannot be repeated.
    static func once(_ work: () throws -> Void) rethrows -> Double {
        seconds(try ContinuousClock().measure(work))
    }

    private static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
