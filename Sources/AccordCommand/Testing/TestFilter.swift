import ArgumentParser

/// A regular expression that is looked for in a test's id, or a text that stands in it as it is.
struct TestFilter: ExpressibleByArgument {
    /// As it was given.
    let text: String
    private let regex: Regex<AnyRegexOutput>

    init?(argument: String) {
        guard let regex = try? Regex(argument) else { return nil }
        text = argument
        self.regex = regex
    }

    /// The key has the file and the line, so that `OrderTests.swift:12` names a test, too.
    func matches(_ test: RunnerTest) -> Bool {
        test.id.contains(text) || isFound(in: test.key) || isFound(in: test.id)
    }

    private func isFound(in name: String) -> Bool { (try? regex.firstMatch(in: name)) != nil }

    /// Expressions that find exactly the ids, each short enough for an argument of a process.
    static func patterns(exactly ids: [String]) -> [String] {
        var groups: [[String]] = [[]]
        var size = 0
        for id in ids {
            let escaped = escaped(id)
            if size + escaped.utf8.count > limit {
                groups.append([])
                size = 0
            }
            groups[groups.count - 1].append(escaped)
            size += escaped.utf8.count + 1
        }
        return groups.filter { !$0.isEmpty }.map { "^(?:\(alternatives($0)))(?:/|$)" }
    }

    /// One for each suite, and below it one for each test: a runner tries them all, for every test that it has.
    private static func alternatives(_ ids: [String]) -> String {
        let suites = Dictionary(grouping: ids) { id in
            String(id[..<(id.lastIndex(of: "/").map { id.index(after: $0) } ?? id.startIndex)])
        }
        return suites.sorted { $0.key < $1.key }.map { suite, ids in
            let names = ids.map { String($0.dropFirst(suite.count)) }
            return suite + (names.count == 1 ? names[0] : "(?:\(names.joined(separator: "|")))")
        }.joined(separator: "|")
    }

    /// Linux: an argument may have 128 KiB.
    private static let limit = 60_000

    private static func escaped(_ id: String) -> String {
        var escaped = ""
        for scalar in id.unicodeScalars {
            let isPlain =
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || " _`/:,\"'-".unicodeScalars.contains(scalar)
            if scalar.isASCII, !isPlain { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
