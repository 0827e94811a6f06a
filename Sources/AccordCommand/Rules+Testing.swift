import AccordReport

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Rule {
    static let passedOption = Rule(
        "test/passed-option", headline: "{subject} cannot be passed on behind --",
        help: "The command needs to know which tests run, and starts them itself.")

    static let misplacedOption = Rule(
        "test/misplaced-option", headline: "{subject} is an option of `swift test`, not of `accord test`",
        help: "What stands behind -- is passed on to the build and to the tests.")

    static let noTestBundle = Rule(
        "test/no-bundle", headline: "there is no test bundle in {subject}",
        hint: "add a test target to Package.swift: accord init",
        help: "A package without test targets builds none.")

    static let severalTestBundles = Rule(
        "test/several-bundles", headline: "{subject} holds several test bundles: {actual}",
        hint: "remove those of former package names",
        help: "A package that was renamed leaves its former bundle behind.")

    static let noBuildFolder = Rule(
        "test/no-build-folder", headline: "`swift build --show-bin-path` names no folder",
        hint: "see what it says: swift build --show-bin-path",
        help: "The tests are run from the folder of the build.")

    static let stoppedEarly = Rule(
        "test/stopped", headline: "{subject}; no test was run",
        help: "The signal came while the tests were built or listed.")

    static let unlistedTests = Rule(
        "test/unlisted", headline: "the test bundle did not list its tests for {subject}",
        hint: "see why: swift test list",
        help: "The bundle ended before it had told which tests it has, such as by a crash while it is loaded."
    )
}

/// The sentences of `accord test`.
extension Rules {
    /// Instead of the name of a test, for what was recorded where no test is known.
    static let noTestName = "(no test)"

    static let bothDatabases = "--create-db makes databases anew, --reuse-db keeps them: give one of them"

    static func bothTags(_ tag: String) -> String { "the tag \(tag) is both left out and asked for" }

    static func unknownTags(_ tags: [String]) -> String {
        "no test is tagged \(tags.joined(separator: " or "))"
    }

    static func useInstead(_ option: String) -> String { "use \(option)" }

    /// As ArgumentParser says it.
    static func unknownOption(_ option: String) -> String { "Unknown option '\(option)'" }

    static func putBehind(_ option: String) -> String {
        "put it behind --, with its value if it has one: accord test -- \(option)"
    }

    static let buildFailed = "the build failed; no test was run"

    /// - Parameter wishes: what was asked for, as it was asked.
    static func noTests(_ wishes: [String]) -> String { "no test matches \(wishes.joined(separator: " "))" }

    static let notBegun = "not begun"
    static func notBegun(_ stop: String) -> String { "\(notBegun): \(stop)" }

    static let noTestsAtAll = "the package has no tests"
    static let nothingFailed = "nothing failed in the last run; running all tests"
    static let noTestFailed = "what failed in the last run belongs to no test; running all tests"
    static let noFinishedRun = "no finished run is known; running all tests"
    static let onlySwiftTesting = "XCTest has no tags: --only-tag leaves its tests out"
    static let stoppedAtFailure = "stopped at the first failure"
    static let rerun = "run them again: swift run accord test --last-failed"

    static func stopped(by signal: Int32) -> String {
        signal == SIGINT ? "stopped: Ctrl-C" : "stopped by signal \(signal)"
    }

    static func crashed(_ status: ChildProcess.Status) -> String {
        switch status {
        case .killed(let signal): "the test process was killed by signal \(signal)"
        case .exited(0): "the test process left by exit(0) before its tests had ended"
        case .exited(let code): "the test process ended with code \(code) before its tests had"
        }
    }

    /// - Parameter lastWords: what the process said of it itself.
    static func crashed(_ status: ChildProcess.Status, saying lastWords: String?) -> String {
        crashed(status) + (lastWords.map { ": \($0)" } ?? "")
    }

    static func crashed(_ status: ChildProcess.Status, while running: [String]) -> String {
        guard !running.isEmpty else { return crashed(status) }
        return "\(crashed(status)); these were running:\n"
            + running.map { "  \($0)" }.joined(separator: "\n")
    }

    static func failedWithoutIssue(_ status: ChildProcess.Status) -> String {
        switch status {
        case .killed(let signal):
            "the test process was killed by signal \(signal) after its last test, and none had failed"
        case .exited(let code): "the test process ended with code \(code), and no test had failed"
        }
    }

    static func progress(_ ended: Int, of total: Int, failed: Int) -> String {
        "\(ended)/\(total)" + (failed > 0 ? ", \(failed) failed" : "")
    }

    static func waiting(_ count: Int) -> String {
        "\(snapshots(count)) pending; decide: swift run accord review"
    }

    static func waitingBefore(_ count: Int) -> String {
        "\(snapshots(count)) pending that this run's tests did not make: swift run accord status"
    }

    static let noFixtures = "no fixture was used"

    static func fixtures(_ count: Int) -> String { "\(counted(count, "fixture")):" }

    /// Milliseconds as `1.234 s`.
    static func seconds(_ milliseconds: Double) -> String { "\(plainSeconds(milliseconds)) s" }

    static func plainSeconds(_ milliseconds: Double) -> String {
        let whole = whole(milliseconds)
        let rest = String(whole % 1000)
        return "\(whole / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    /// With one digit behind the point.
    static func milliseconds(_ time: Double) -> String {
        let tenths = whole(time * 10)
        return "\(tenths / 10).\(tenths % 10) ms"
    }

    /// Times are read from files that anybody may have written.
    private static func whole(_ time: Double) -> Int { Int(exactly: max(time, 0).rounded()) ?? 0 }
}
