import AccordReport
import Testing

@testable import AccordConfiguration

struct ReviewKeysTests {
    private func name(_ text: String) throws -> KeyName { try #require(KeyName(text)) }

    @Test(arguments: ReviewAction.allCases)
    func `every action has standard keys that do it`(_ action: ReviewAction) throws {
        let keys = ReviewKeys.standard[action]
        #expect(!keys.isEmpty)
        for key in keys {
            #expect(ReviewKeys.standard.action(of: key, isChoosing: action == .choose) == action)
        }
    }

    @Test func `a chosen key replaces the standard keys of its action`() throws {
        let keys = ReviewKeys([.next: [try name("tab")]])
        #expect(keys.text(.next) == "tab")
        #expect(keys.action(of: try name("j")) == nil)
        #expect(keys.action(of: try name("tab")) == .next)
    }

    @Test func `a chosen key is taken from the action whose standard key it was`() throws {
        let keys = ReviewKeys([.accept: [try name("j")]])
        #expect(keys.text(.next) == "down right")
        #expect(keys.action(of: try name("j")) == .accept)
    }

    @Test func `two actions can exchange their keys`() throws {
        let keys = ReviewKeys([.accept: [try name("r")], .reject: [try name("a")]])
        #expect(keys.action(of: try name("a")) == .reject)
        #expect(keys.action(of: try name("r")) == .accept)
    }

    @Test func `a key chooses among values and does something else where none are`() throws {
        let space = try name("space")
        #expect(ReviewKeys.standard.action(of: space) == .pageDown)
        #expect(ReviewKeys.standard.action(of: space, isChoosing: true) == .choose)
        let keys = ReviewKeys([.choose: [try name("a")]])
        #expect(keys.text(.accept) == "a")
        #expect(keys.action(of: try name("a"), isChoosing: true) == .choose)
    }

    @Test func `exclusion goes both ways, and no action excludes itself`() {
        for action in ReviewAction.allCases {
            #expect(!action.excludes(action))
            for other in ReviewAction.allCases { #expect(action.excludes(other) == other.excludes(action)) }
        }
    }

    // MARK: - Settings

    @Test func `keys are read from the file, from variables, and variables win`() throws {
        let package = try SamplePackage(
            "review: {keys: {accept: +, next: [tab, 1], reject: \"-\"}}\n")
        let configuration = try package.load(["ACCORD_KEYS_REJECT": "x ctrl-r", "ACCORD_KEYS_GROUP": "="])
        let keys = configuration.reviewKeys
        #expect(keys.text(.accept) == "+")
        #expect(keys.text(.next) == "tab 1")
        #expect(keys.text(.reject) == "x ctrl-r")
        let shown = configuration.entries.filter { $0.setting.action != nil }
        #expect(shown.count == ReviewAction.allCases.count)
        #expect(shown.first?.value?.origin == .file("accord.yaml", line: 1, column: 17))
        #expect(shown.last?.value == Sourced(value: "q", origin: .standard))
    }

    @Test func `a standard key that was taken is not shown as one`() throws {
        let configuration = try SamplePackage("review: {keys: {accept: j}}\n").load()
        let next = configuration.entries.first { $0.setting.action == .next }
        #expect(next?.value == Sourced(value: "down right", origin: .standard))
    }

    struct Golden: CustomTestStringConvertible {
        var name: String
        var yaml: String
        var variables: [String: String] = [:]
        var report: String
        var testDescription: String { name }
    }

    static let goldens = [
        Golden(
            name: "an unknown action",
            yaml: "review:\n  keys:\n    acept: a\n",
            report: """
                error: there is no setting `review.keys.acept`
                  at accord.yaml:3:5
                    3 |     acept: a
                            ^
                  did you mean `review.keys.accept`?

                """),
        Golden(
            name: "an unknown key in a list",
            yaml: "review:\n  keys:\n    next: [j, dwn]\n",
            report: """
                error: `review.keys.next` cannot be the text `dwn`
                  at accord.yaml:3:15
                    3 |     next: [j, dwn]
                                      ^
                  expected: keys: single characters, space, tab, backspace, up, down, left, right, page-up, page-down, home, end, ctrl-a to ctrl-z
                  actual:   the text `dwn`
                  did you mean `down`?

                """),
        Golden(
            name: "a key that keeps its meaning",
            yaml: "review: {keys: {accept: enter}}\n",
            report: """
                error: `review.keys.accept` cannot be the text `enter`
                  at accord.yaml:1:25
                    1 | review: {keys: {accept: enter}}
                                                ^
                  expected: keys: single characters, space, tab, backspace, up, down, left, right, page-up, page-down, home, end, ctrl-a to ctrl-z
                  actual:   the text `enter`
                  Enter, Esc, y, ctrl-c, ctrl-d and ctrl-z keep their meaning; ctrl-h, ctrl-i, ctrl-j and ctrl-m are Backspace, Tab and Enter

                """),
        Golden(
            name: "no key",
            yaml: "review:\n  keys:\n    quit: []\n",
            report: """
                error: `review.keys.quit` names no key
                  at accord.yaml:3:11
                    3 |     quit: []
                                  ^
                  name a key, or remove the setting: then its standard keys do it

                """),
        Golden(
            name: "one key for two actions",
            yaml: "review:\n  keys:\n    accept: +\n    reject: [\"-\", +]\n",
            report: """
                error: the key `+` is chosen twice: by review.keys.accept and by review.keys.reject
                  at accord.yaml:4:5
                    4 |     reject: ["-", +]
                            ^
                  at accord.yaml:3:5
                    3 |     accept: +
                            ^
                  choose another key for one of them

                """),
        Golden(
            name: "the only key of another action",
            yaml: "review:\n  keys:\n    accept: q\n",
            report: """
                error: no key is left for `quit`: review.keys.accept takes its key `q`
                  at accord.yaml:3:5
                    3 |     accept: q
                            ^
                  choose a key for `quit` too

                """),
        Golden(
            name: "a conflict between the file and a variable",
            yaml: "review: {keys: {accept: +}}\n", variables: ["ACCORD_KEYS_REJECT": "+"],
            report: """
                error: the key `+` is chosen twice: by review.keys.accept and by ACCORD_KEYS_REJECT
                  at accord.yaml:1:17
                    1 | review: {keys: {accept: +}}
                                        ^
                  choose another key for one of them

                """),
        Golden(
            name: "a variable that names no key",
            yaml: "", variables: ["ACCORD_KEYS_PAGE_DOWN": "pagedown"],
            report: """
                error: the environment variable ACCORD_KEYS_PAGE_DOWN cannot be `pagedown`
                  expected: keys: single characters, space, tab, backspace, up, down, left, right, page-up, page-down, home, end, ctrl-a to ctrl-z
                  actual:   `pagedown`
                  did you mean `page-down`?

                """),
    ]

    @Test(arguments: goldens)
    func `a mistake in the keys is told with its place and what to do`(_ golden: Golden) throws {
        let package = try SamplePackage(golden.yaml)
        let error = #expect(throws: ConfigurationError.self) { try package.load(golden.variables) }
        #expect(TextRenderer().render(error?.findings ?? []) == golden.report)
    }
}
