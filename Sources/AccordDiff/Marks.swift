/// Which lines were removed and added, as a mark for each line.
struct Marks {
    var removed: [Bool]
    var added: [Bool]

    /// The runs of marked lines; unmarked lines of both texts stand in step.
    var blocks: [Changes.Block] {
        var blocks: [Changes.Block] = []
        var (i, j) = (0, 0)
        while i < removed.count || j < added.count {
            let (startI, startJ) = (i, j)
            while i < removed.count, removed[i] { i += 1 }
            while j < added.count, added[j] { j += 1 }
            if i > startI || j > startJ {
                blocks.append(Changes.Block(old: startI..<i, new: startJ..<j))
            } else {
                i += 1
                j += 1
            }
        }
        return blocks
    }

    /// Moves runs of only removed or only added lines to where a reader would cut: down as far as they
    /// go, or to where they end in a blank line or start at the shallowest indentation.
    mutating func slide(_ before: Lines, _ after: Lines) {
        for block in blocks.reversed() {
            if block.new.isEmpty, !block.old.isEmpty {
                Self.slide(block.old, in: &removed, before)
            } else if block.old.isEmpty, !block.new.isEmpty {
                Self.slide(block.new, in: &added, after)
            }
        }
    }

    private static func slide(_ run: Range<Int>, in marks: inout [Bool], _ lines: Lines) {
        var lowest = 0
        while run.lowerBound - lowest > 0, !marks[run.lowerBound - lowest - 1],
            lines.content(run.lowerBound - lowest - 1) == lines.content(run.upperBound - lowest - 1)
        {
            lowest += 1
        }
        var highest = 0
        while run.upperBound + highest < marks.count, !marks[run.upperBound + highest],
            lines.content(run.lowerBound + highest) == lines.content(run.upperBound + highest),
            lines.hasNewline(run.upperBound + highest)
        {
            highest += 1
        }
        guard lowest + highest > 0 else { return }
        let best = (-lowest...highest).max { score($0, run, lines) < score($1, run, lines) } ?? 0
        for line in run { marks[line] = false }
        for line in run { marks[line + best] = true }
    }

    /// Better cuts score higher: the line before the run is blank, the run's first line is little indented.
    private static func score(_ shift: Int, _ run: Range<Int>, _ lines: Lines) -> (Int, Int, Int) {
        let first = run.lowerBound + shift
        let isBehindBlank = first == 0 || lines.isBlank(first - 1)
        let indentation = lines.content(first).prefix { $0 == 0x20 || $0 == 0x09 }.count
        return (isBehindBlank ? 1 : 0, -indentation, shift)
    }
}
