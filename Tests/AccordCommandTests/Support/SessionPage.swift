import Foundation

/// The session as the page about reviews shows it, at the page's end.
struct SessionPage {
    static let file = URL(filePath: #filePath).appending(path: "../../../../Documentation/Review.md")
        .standardizedFileURL
    private static let heading = "## A session\n"
    private static let fence = "```"

    private var guide: String
    let section: String

    init() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let start = text.range(of: Self.heading)?.lowerBound ?? text.endIndex
        guide = text[..<start].trimmingCharacters(in: .newlines) + "\n\n"
        section = String(text[start...])
    }

    /// The screens, in the order of the steps.
    var screens: [String] {
        section.components(separatedBy: "\(Self.fence)text\n").dropFirst().map {
            $0.components(separatedBy: "\n\(Self.fence)\n")[0]
        }
    }

    func write(_ section: String) throws { try Data((guide + section).utf8).write(to: Self.file) }

    /// - Parameter screens: one for each step that has one.
    static func section(_ steps: [SessionStep], _ screens: [String]) -> String {
        var screens = screens[...]
        let shown = steps.map { step in
            let sentence = (step.presses.isEmpty ? "" : "\(step.keys) - ") + step.sentence + "\n"
            guard step.hasScreen, let screen = screens.popFirst() else { return sentence }
            return "\(sentence)\n\(fence)text\n\(screen)\n\(fence)\n"
        }
        return ([heading + introduction] + shown).joined(separator: "\n")
    }

    private static let introduction = """

        The bookshop after a change: thirty snapshots wait, of every kind. What follows is what the screen showed, in 80 columns and
        24 rows, after the keys that stand above it; a test presses them again and holds the screens against this page. To press them
        yourself:

        ```sh
        REVIEW_SESSION=/tmp/bookshop swift test --filter BookshopSessionTests
        accord="$PWD/.build/debug/accord" && cd /tmp/bookshop && "$accord" review
        ```

        """
}
