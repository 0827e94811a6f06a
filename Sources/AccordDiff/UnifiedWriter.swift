/// Writes hunks in the unified format of POSIX `diff -u`, with git's rules for names.
struct UnifiedWriter {
    private let header: [UInt8]

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

    private static func size(_ hunk: Hunk) -> Int {
        hunk.lines.reduce(64) { $0 + $1.slice.count + ($1.hasNewline ? 2 : 32) }
    }

    private static func append(_ hunk: Hunk, to bytes: inout [UInt8]) {
        let old = range(hunk.oldStart, hunk.oldCount)
        let new = range(hunk.newStart, hunk.newCount)
        bytes += "@@ -\(old) +\(new) @@\n".utf8
    }

    private static func append(_ line: DiffLine, to bytes: inout [UInt8]) {
        bytes.append(mark(line.kind))
        bytes += line.slice
        bytes.append(Bytes.lineFeed)
        if !line.hasNewline { bytes += "\\ No newline at end of file\n".utf8 }
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
