/// Where in a text each look-around holds, found before the pattern itself is matched.
struct LookTable {
    /// One row a look-around, one entry a place between characters; nil where there are none.
    let rows: UnsafeMutablePointer<Bool>?
    let width: Int

    static var empty: LookTable { LookTable(rows: nil, width: 0) }

    func holds(_ look: Int, at position: Int) -> Bool { rows?[look &* width &+ position] ?? false }

    func note(_ look: Int, at position: Int) { rows?[look &* width &+ position] = true }
}
