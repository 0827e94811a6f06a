package import AccordJournal

/// Why a run does not show all tests of its package.
package enum RunGap: Sendable, Equatable {
    /// It was killed, or goes on.
    case unfinished
    /// A signal or the first failure ended it.
    case stopped
    /// Empty where shards of several ways to deal the tests out do not add up.
    case missingShards([String])
    /// One of the test libraries was left out.
    case unlisted(TestEvent.Runner)
    /// The bundle was built with other settings, or not built anew.
    case partialBundle
    /// So many tests were not asked for.
    case filtered(Int)
    /// Of so many tests nothing was heard: a process ended before them.
    case unheard(Int)
}
