/// What bundles do in tests of runs: two tests, of which one is slow by its tag.
extension FakeTests {
    static let issue = #"',"issue":{"isKnown":false},"messages":[{"text":"it broke"}]'"#
    static let both = [listed("T.S/a()"), listed("T.S/b()", tags: "\".slow\"")]
    static let passing = """
        tell testStarted 'T.S/a()'; tell testEnded 'T.S/a()'
        tell testStarted 'T.S/b()'; tell testEnded 'T.S/b()'; tell runEnded ''
        """

    static func failing(_ more: String) -> String {
        """
        tell testStarted 'T.S/a()'; tell issueRecorded 'T.S/a()' \(issue); tell testEnded 'T.S/a()'
        \(more)
        """
    }
}
