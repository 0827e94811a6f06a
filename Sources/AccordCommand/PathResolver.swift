import AccordFiles
import AccordReport
import AccordReview

/// What a path on the command line means: it may be absolute, seen from the working folder, or as shown.
struct PathResolver {
    let workingFolder: String
    let packageRoot: String
    /// The folder `__snapshots__`, absolute.
    let snapshots: String

    /// The items at a path or below it, or that were.
    ///
    /// - Throws: `CommandError.ambiguous` where the readings of a relative path find different items.
    func matches(_ path: String, among items: [ReviewItem]) throws(CommandError) -> [ReviewItem] {
        try matches(path, among: items, at: \.paths)
    }

    /// The same for anything that stands at paths below the snapshots folder.
    func matches<Item: Equatable>(
        _ path: String, among items: [Item], at places: (Item) -> [String]
    ) throws(CommandError) -> [Item] {
        var found: [(meaning: String, items: [Item])] = []
        for meaning in meanings(path) {
            let matches = items.filter { places($0).contains { Self.isAtOrBelow($0, meaning) } }
            if !matches.isEmpty, !found.contains(where: { $0.items == matches }) {
                found.append((meaning, matches))
            }
        }
        guard found.count < 2 else { throw .ambiguous(path, meanings: found.map(\.meaning)) }
        return found.first?.items ?? []
    }

    /// The path that was probably meant by one that stands for nothing.
    func nearest(to path: String, among paths: [String]) -> String? {
        meanings(path).lazy.compactMap { Nearest.name(to: $0, among: paths) }.first
    }

    /// Whether a path may stand for all that there is, as `.` does in the package's folder.
    func isWhole(_ path: String) -> Bool { meanings(path).contains("") }

    // MARK: -

    /// All paths below the snapshots folder that the text may stand for.
    private func meanings(_ path: String) -> [String] {
        let bases = path.hasPrefix("/") ? [""] : [workingFolder, packageRoot, snapshots]
        var meanings: [String] = []
        guard !path.isEmpty else { return [] }
        for base in bases {
            let absolute = Path.normalised(path.hasPrefix("/") ? path : "\(base)/\(path)")
            guard let inside = Self.inside(absolute, snapshots), !meanings.contains(inside) else { continue }
            meanings.append(inside)
        }
        return meanings
    }

    private static func isAtOrBelow(_ path: String, _ folder: String) -> Bool {
        folder.isEmpty || path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: "\(folder)/".utf8)
    }

    /// The part of an absolute path below a folder, compared byte by byte.
    private static func inside(_ path: String, _ folder: String) -> String? {
        if path.utf8.elementsEqual(folder.utf8) { return "" }
        guard path.utf8.starts(with: "\(folder)/".utf8) else { return nil }
        return String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
    }
}
