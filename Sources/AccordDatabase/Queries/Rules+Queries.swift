import AccordReport

// What is said about statements.

extension Rule {
    static let queryBudget = Rule(
        "database/query-budget", headline: "{subject}: {ran} ran, and at most {limit} may",
        help: "Statements are counted as the database saw them; those of expectations do not count.")

    static let repeatedQuery = Rule(
        "database/repeated-query",
        headline: "{subject}: a query ran {count} times with other values: {statement}",
        hint: "ask for all rows at once, with a join or IN (…); or allow it: .queries(repeated: .allowed)",
        help: "A query for each row of another one grows with the data, and is slow only where there is much."
    )

    static let unseenStatements = Rule(
        "database/unseen-statements",
        headline: "{subject}: the app opened the database by itself, and its statements cannot be counted",
        hint: "hand the app context.database.writer or .pool, or take the budget away",
        help: Wording.noLog)

    static let unseenUse = Rule(
        "database/unseen-use",
        headline: "{subject}: the app opened it by itself, and nobody can tell whether it was used for {use}",
        hint: "hand the app context.database.writer or .pool, or expect rows and changes instead",
        help: Wording.noLog)

    static let unusedDatabase = Rule(
        "database/unused", headline: "{subject} was not used for {use}",
        help: "The statements that each database ran are written down as they run.")

    static let usedDatabase = Rule(
        "database/used", headline: "{subject} was used for {use}",
        help: "The statements that each database ran are written down as they run.")
}

extension Wording {
    static let noLog = "Statements are seen on connections of Accord's making; another one has no log."

    private static let groupsShown = 20
    private static let examplesShown = 5

    /// One line a group, the most frequent first.
    static func groups(_ groups: [QueryGroup], showingValues: Bool) -> String {
        var lines: [String] = []
        for group in groups.prefix(groupsShown) {
            lines.append("\(group.count) x \(shown(group.line))")
            guard showingValues else { continue }
            lines += group.examples.prefix(examplesShown).map { "    \(shown($0))" }
        }
        let hidden = groups.count - groupsShown
        if hidden > 0 { lines.append("(\(hidden) more statements)") }
        return lines.joined(separator: "\n")
    }

    static func statements(_ count: Int) -> String { count == 1 ? "1 statement" : "\(count) statements" }

    static func requests(_ count: Int) -> String { count == 1 ? "1 request" : "\(count) requests" }

    static func examples(_ examples: [String]) -> String {
        let hidden = examples.count - examplesShown
        let shown = examples.prefix(examplesShown).map(shown)
        return (shown + (hidden > 0 ? ["(\(hidden) more)"] : [])).joined(separator: "\n")
    }

    static func ran(_ groups: [QueryGroup]) -> String {
        groups.isEmpty ? "no statement ran at all" : "what ran:\n" + Self.groups(groups, showingValues: false)
    }

    /// `GET /books (/books/{id})`.
    static func request(_ request: String, route: String?) -> String {
        request + (route.map { ", route \($0)" } ?? "")
    }

    static let thisTest = "this test"
    static let thisBlock = "this block"

    static func database(_ alias: String) -> String { "database `\(alias)`" }

    private static func shown(_ sql: String) -> String { Excerpt.line(Visible.text(sql)) }
}
