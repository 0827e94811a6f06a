/// Reads what XCTest prints: of it events are made where no observer tells of them, and the rest is shown.
struct XCTestOutput {
    /// The module of each class, which XCTest on Linux leaves out of its lines.
    private let modules: [String: String]
    private var rest: [UInt8] = []

    /// - Parameter tests: the ids of all tests, `Module.Class/test`.
    init(tests: [String]) {
        modules = Dictionary(
            tests.compactMap { id in
                let type = id.prefix { $0 != "/" }
                let parts = type.split(separator: ".")
                guard let module = parts.first, let name = parts.last, parts.count > 1 else { return nil }
                return (String(name), String(module))
            }, uniquingKeysWith: { first, _ in first })
    }

    enum Line: Equatable {
        case event(RunnerEvent)
        /// Says something of the run that the summary says as well.
        case noise
        /// Why a test was skipped, which XCTest's observers are not told.
        case skip(reason: String, test: String)
        case other(String)
    }

    /// The lines that are whole by now; all of them when the output has ended.
    mutating func read(_ bytes: some Sequence<UInt8>, isEnd: Bool = false) -> [Line] {
        rest += bytes
        if isEnd, !rest.isEmpty, rest.last != UInt8(ascii: "\n") { rest.append(UInt8(ascii: "\n")) }
        guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
        let lines = rest[..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let read = lines.map { line(String(decoding: $0, as: UTF8.self)) }
        rest.removeSubrange(...end)
        return read
    }

    /// The text of an issue as `XCTFail` was given it: XCTest puts before it what every failure says.
    static func said(_ text: String) -> String {
        let mark = "failed - "
        return text.utf8.starts(with: mark.utf8) && text.utf8.count > mark.utf8.count
            ? String(decoding: text.utf8.dropFirst(mark.utf8.count), as: UTF8.self) : text
    }

    // MARK: -

    private static let endings = ["All tests", "Selected tests"].flatMap { suite in
        ["passed", "failed"].map { "Test Suite '\(suite)' \($0)" }
    }

    private func line(_ text: String) -> Line {
        if Self.endings.contains(where: text.hasPrefix) { return .event(RunnerEvent(.runEnded)) }
        if text.hasPrefix("Test Suite '") || text.hasPrefix("\t Executed ") { return .noise }
        if text.hasPrefix("Test Case '") { return testCase(text) }
        if let found = text.firstRange(of: ": error: ") { return issue(text, found) }
        return skip(text) ?? .other(text)
    }

    /// `Test Case 'OldTests.testFails' failed (0.001 seconds)`, on macOS `'-[Module.OldTests testFails]'`.
    private func testCase(_ text: String) -> Line {
        let quoted = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard quoted.count == 3 else { return .other(text) }
        let (key, said) = (key(String(quoted[1])), quoted[2].drop { $0 == " " })
        if said.hasPrefix("started") { return .event(RunnerEvent(.started, of: key)) }
        if said.hasPrefix("skipped") { return .event(RunnerEvent(.skipped(reason: nil), of: key)) }
        guard said.hasPrefix("passed") || said.hasPrefix("failed") else { return .other(text) }
        let seconds = said.split(separator: "(").last?.split(separator: " ").first.flatMap { Double($0) }
        return .event(RunnerEvent(.ended, of: key, at: seconds ?? 0))
    }

    /// `/path/A.swift:18: error: OldTests.testFails : XCTAssertEqual failed: …`
    private func issue(_ text: String, _ found: Range<String.Index>) -> Line {
        let place = text[..<found.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
        let said = text[found.upperBound...]
        guard let separator = said.firstRange(of: " : "), let line = place.last.flatMap({ Int($0) }) else {
            return .other(text)
        }
        let key = key(String(said[..<separator.lowerBound]))
        guard key.contains("/") else { return .other(text) }
        // XCTest has no place for an error that is thrown.
        let file = place.dropLast().joined(separator: ":")
        let issue = RunnerIssue(
            text: String(said[separator.upperBound...]), file: file == "<EXPR>" ? nil : file,
            line: file == "<EXPR>" ? nil : line)
        return .event(RunnerEvent(.issue(issue), of: key))
    }

    /// `A.swift:3: OldTests.testSkips : Test skipped - not today`
    private func skip(_ text: String) -> Line? {
        guard let found = text.firstRange(of: " : Test skipped"),
            let place = text[..<found.lowerBound].ranges(of: ": ").last
        else { return nil }
        let key = key(String(text[place.upperBound..<found.lowerBound]))
        guard key.contains("/") else { return nil }
        let reason = text[found.upperBound...].drop { " -:".contains($0) }
        return reason.isEmpty ? .noise : .skip(reason: String(reason), test: key)
    }

    /// `OldTests.testFails` and `-[Module.OldTests testFails]` as `Module.OldTests/testFails`.
    private func key(_ name: String) -> String {
        if name.hasPrefix("-["), name.hasSuffix("]") {
            return name.dropFirst(2).dropLast().split(separator: " ", maxSplits: 1).joined(separator: "/")
        }
        guard let dot = name.lastIndex(of: ".") else { return name }
        let (type, test) = (String(name[..<dot]), name[name.index(after: dot)...])
        return "\(modules[type].map { "\($0)." } ?? "")\(type)/\(test)"
    }
}
