/// Myers' O(ND) difference algorithm in linear space, from both ends to the middle.
///
/// When a piece turns out expensive the search takes the furthest point that it has reached, as git
/// does, so that the time stays near-linear for texts that have little in common.
struct MyersSearch {
    private let old: [Int32]
    private let new: [Int32]
    private let costLimit: Int
    private var forward: [Int]
    private var backward: [Int]
    private let origin: Int
    private var found: [(Int, Int)] = []

    init(_ old: [Int32], _ new: [Int32]) {
        self.old = old
        self.new = new
        origin = new.count + 1
        let diagonals = old.count + new.count + 3
        forward = [Int](repeating: 0, count: diagonals)
        backward = [Int](repeating: 0, count: diagonals)
        var root = 1
        while root * root < diagonals { root *= 2 }
        costLimit = max(256, root)
    }

    mutating func pairs() -> [(Int, Int)] {
        var pieces = [(0..<old.count, 0..<new.count)]
        while let (left, right) = pieces.popLast() {
            let (a, b) = trimmed(left, right)
            guard !a.isEmpty, !b.isEmpty else { continue }
            let (i, j) = split(a, b)
            // A piece that could not be split has nothing in common.
            if (i == a.lowerBound && j == b.lowerBound) || (i == a.upperBound && j == b.upperBound) { continue }
            pieces.append((a.lowerBound..<i, b.lowerBound..<j))
            pieces.append((i..<a.upperBound, j..<b.upperBound))
        }
        return found
    }

    /// Takes what both ends have in common as found.
    private mutating func trimmed(_ left: Range<Int>, _ right: Range<Int>) -> (Range<Int>, Range<Int>) {
        var (i, j) = (left.lowerBound, right.lowerBound)
        while i < left.upperBound, j < right.upperBound, old[i] == new[j] {
            found.append((i, j))
            i += 1
            j += 1
        }
        var (x, y) = (left.upperBound, right.upperBound)
        while x > i, y > j, old[x - 1] == new[y - 1] {
            x -= 1
            y -= 1
            found.append((x, y))
        }
        return (i..<x, j..<y)
    }

    /// A point on a shortest path through the piece, or near one where that is too expensive.
    private mutating func split(_ a: Range<Int>, _ b: Range<Int>) -> (Int, Int) {
        let (low, high) = (a.lowerBound - b.upperBound, a.upperBound - b.lowerBound)
        let (fromTop, fromBottom) = (a.lowerBound - b.lowerBound, a.upperBound - b.upperBound)
        let isOdd = (fromTop - fromBottom) & 1 != 0
        let (costLimit, origin) = (costLimit, origin)
        return old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                forward.withUnsafeMutableBufferPointer { forward in
                    backward.withUnsafeMutableBufferPointer { backward in
                        let walk = MiddleWalk(
                            old: old, new: new, forward: forward, backward: backward, origin: origin, a: a, b: b,
                            bounds: low...high)
                        return walk.run(fromTop, fromBottom, isOdd: isOdd, costLimit: costLimit)
                    }
                }
            }
        }
    }
}
