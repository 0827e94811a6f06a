import AccordFiles
import AccordReport
import AccordReview
import AccordSnapshots

/// The pending snapshots that names on the command line stand for.
struct Selection {
    private(set) var items: [ReviewItem] = []
    /// One for every name that stands for nothing, or for more than one thing.
    private(set) var findings: [Finding] = []
    /// Whether all are meant, and none by its name.
    private(set) var isWhole = false

    init(all items: [ReviewItem]) {
        self.items = items
        isWhole = true
    }

    init(paths: [String], ids: [String], among items: [ReviewItem], _ resolver: PathResolver) {
        // Bytes: as strings, paths in two Unicode forms would count as one.
        var chosen: Set<[UInt8]> = []
        for path in paths {
            do {
                let matches = try resolver.matches(path, among: items)
                if matches.isEmpty {
                    let nearest = resolver.nearest(to: path, among: items.flatMap(\.paths))
                    findings.append(
                        Finding(
                            .notPending, subject: path,
                            hints: nearest.map { [Nearest.didYouMean($0)] } ?? []))
                }
                chosen.formUnion(matches.map(Self.bytes))
                if resolver.isWhole(path) { isWhole = true }
            } catch {
                findings.append(error.finding)
            }
        }
        for id in ids {
            let matches = items.filter { $0.meta.id == id || $0.former?.id == id }
            chosen.formUnion(matches.prefix(1).map(Self.bytes))
            if matches.isEmpty { findings.append(Finding(.notPending, subject: id)) }
            if matches.count > 1 {
                findings.append(CommandError.ambiguous(id, meanings: matches.map(\.path)).finding)
                chosen.subtract(matches.map(Self.bytes))
            }
        }
        self.items = items.filter { chosen.contains(Self.bytes($0)) }
    }

    /// The items apart from those that nobody has been shown; what cannot be read cannot be shown either.
    func divided(by shown: ShownEntries) throws(StoreError) -> (shown: [ReviewItem], unshown: [ReviewItem]) {
        let marks = try shown.marks()
        let isShown = { (item: ReviewItem) in item.kind == .unreadable || marks.contains(item.shownMark) }
        return (items.filter(isShown), items.filter { !isShown($0) })
    }

    private static func bytes(_ item: ReviewItem) -> [UInt8] { Array(item.path.utf8) }
}
