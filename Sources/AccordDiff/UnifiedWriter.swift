/// Writes hunks in the unified format of POSIX `diff -u`, with git's rules for names.
struct UnifiedWriter {
    static let noNewline = Array("\\ No newline at end of file\n".utf8)

    let header: [UInt8]

    init(_ oldName: String, _ newName: String) {
        header = Array("--- \(Self.ended(oldName))\n+++ \(Self.ended(newName))\n".utf8)
    }

    func patch(_ hunks: [Hunk]) -> [UInt8] {
        var bytes = header
        bytes.reserveCapacity(header.count + hunks.reduce(0) { $0 + Self.size($1) })
        for hunk in hunks {
            Self.append(hunk, to: &bytes)
            for line in hunk.lines { Self.append(line, to: &bytes) }
        }
        return bytes
    }

    /// Hunks up to a number of changed lines; the heads of the hunks stay as they are.
    func excerpt(_ hunks: [Hunk], changedLines limit: Int) -> [UInt8] {
        var bytes = header
        var left = limit
        for hunk in hunks where left > 0 {
            Self.append(hunk, to: &bytes)
            for line in hunk.lines {
                if line.kind != .context {
                    if left == 0 { break }
                    left -= 1
                }
                Self.append(line, to: &bytes)
            }
        }
        return bytes
    }

    /// With a last line that counts what is not shown.
    static func text(_ text: String, hiding hidden: Int) -> String {
        hidden > 0 ? text + "\n# \(hidden) more changed \(hidden == 1 ? "line" : "lines")" : text
    }

    private static func size(_ hunk: Hunk) -> Int {
        hunk.lines.reduce(64) { $0 + $1.slice.count + ($1.hasNewline ? 2 : 32) }
    }

    private static func append(_ hunk: Hunk, to bytes: inout [UInt8]) {
        bytes += head(old: range(hunk.oldStart, hunk.oldCount), new: range(hunk.newStart, hunk.newCount))
    }

    /// The head of a hunk that is all there is of a text.
    static func head(whole count: Int, isAdded: Bool) -> [UInt8] {
        let (whole, nothing) = (range(1, count), range(0, 0))
        return isAdded ? head(old: nothing, new: whole) : head(old: whole, new: nothing)
    }

    private static func head(old: String, new: String) -> [UInt8] { Array("@@ -\(old) +\(new) @@\n".utf8) }

    private static func append(_ line: DiffLine, to bytes: inout [UInt8]) {
        bytes.append(mark(line.kind))
        bytes += line.slice
        bytes.append(Bytes.lineFeed)
        if !line.hasNewline { bytes += noNewline }
    }

    private static func range(_ start: Int, _ count: Int) -> String {
        count == 1 ? "\(start)" : "\(start),\(count)"
    }

    private static func mark(_ kind: DiffLine.Kind) -> UInt8 {
        switch kind {
        case .context: UInt8(ascii: " ")
        case .removed: UInt8(ascii: "-")
        case .added: UInt8(ascii: "+")
        }
    }

    /// A name with a blank in it ends in a tab, so that `patch` takes the whole of it.
    private static func ended(_ name: String) -> String {
        let quoted = quoted(name)
        return name.contains(" ") && quoted == name ? name + "\t" : quoted
    }

    /// A name with a control, a quote or a backslash stands in quotes, with C escapes.
    static func quoted(_ name: String) -> String {
        guard name.utf8.contains(where: isSpecial) else { return name }
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in name.utf8 {
            guard isSpecial(byte) else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(ascii: "\\"))
            if byte >= 0x20, byte != 0x7F {
                bytes.append(byte)
            } else {
                bytes += [byte >> 6, byte >> 3 & 7, byte & 7].map { UInt8(ascii: "0") + $0 }
            }
        }
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
