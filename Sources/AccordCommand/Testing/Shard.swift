import ArgumentParser

/// A part of the tests: which, of how many.
struct Shard: Equatable, ExpressibleByArgument, CustomStringConvertible {
    let index: Int
    let count: Int

    /// `2/8` is the second of eight.
    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1], index >= 1, index <= count
        else { return nil }
        self.index = index
        self.count = count
    }

    var description: String { "\(index)/\(count)" }

    /// Every `count`-th test of the sorted list: the same on every machine, and of nearly one size.
    func part(of ids: [String]) -> [String] {
        let sorted = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return sorted.enumerated().filter { $0.offset % count == index - 1 }.map(\.element)
    }
}
