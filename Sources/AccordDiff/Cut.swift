/// The surroundings of a cut between two lines: how good a place it is to start or end a change.
///
/// The rules and weights are those of git's indent heuristic, which were fitted to cuts that people had made
/// by hand (github.com/mhagger/diff-slider-tools).
struct Cut {
    /// What a cut costs; indentation counts before everything else.
    struct Cost {
        var indentation = 0
        var penalty = 0

        static func + (a: Cost, b: Cost) -> Cost {
            Cost(indentation: a.indentation + b.indentation, penalty: a.penalty + b.penalty)
        }

        func isBetter(than other: Cost) -> Bool {
            60 * (indentation - other.indentation).signum() + penalty - other.penalty < 0
        }
    }

    /// Blanks and lines beyond which looking further changes nothing.
    private static let deepest = 200
    private static let farthest = 20

    private let isAtEnd: Bool
    /// The indentation of the line behind the cut, and of the next lines that are not blank; nil for none.
    private let indentation: Int?
    private let above: Int?
    private let below: Int?
    private let blanksAbove: Int
    private let blanksBelow: Int

    init(_ lines: Lines, before line: Int) {
        isAtEnd = line >= lines.count
        indentation = isAtEnd ? nil : Self.indentation(lines, line)
        (above, blanksAbove) = Self.nearest(lines, from: line - 1, by: -1)
        (below, blanksBelow) = Self.nearest(lines, from: line + 1, by: 1)
    }

    var cost: Cost {
        let behind = indentation == nil ? 1 + blanksBelow : 0
        let blanks = blanksAbove + behind
        let depth = indentation ?? below
        var penalty = -30 * blanks + 6 * behind
        if above == nil, blanksAbove == 0 { penalty += 1 }
        if isAtEnd { penalty += 21 }
        if let depth, let above { penalty += step(from: above, to: depth, isBesideBlank: blanks > 0) }
        return Cost(indentation: depth ?? -1, penalty: penalty)
    }

    private func step(from above: Int, to depth: Int, isBesideBlank: Bool) -> Int {
        if depth > above { return isBesideBlank ? 10 : -4 }
        if depth == above { return 0 }
        if let below, below > depth { return isBesideBlank ? 17 : 24 }
        return isBesideBlank ? 17 : 23
    }

    /// The indentation of the nearest line that is not blank, and how many blank ones stand before it.
    private static func nearest(_ lines: Lines, from start: Int, by step: Int) -> (Int?, Int) {
        var (line, blanks) = (start, 0)
        while line >= 0, line < lines.count {
            if let depth = indentation(lines, line) { return (depth, blanks) }
            blanks += 1
            if blanks == farthest { return (0, blanks) }
            line += step
        }
        return (nil, blanks)
    }

    /// The columns of blanks before the text of a line, with a tab stop every eight; nil for a blank line.
    private static func indentation(_ lines: Lines, _ line: Int) -> Int? {
        var columns = 0
        var index = lines.starts[line]
        while index < lines.starts[line + 1], columns < deepest {
            switch lines.bytes[index] {
            case UInt8(ascii: " "): columns += 1
            case UInt8(ascii: "\t"): columns += 8 - columns % 8
            case 0x0A...0x0D: break
            default: return columns
            }
            index += 1
        }
        return columns < deepest ? nil : deepest
    }
}
