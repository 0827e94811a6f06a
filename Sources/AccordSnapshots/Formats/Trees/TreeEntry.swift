import AccordFiles

/// One entry of a folder, as a snapshot keeps it.
struct TreeEntry: Sendable, Equatable {
    enum Content: Sendable, Equatable {
        case none
        case target([UInt8])
        case text([UInt8])
        /// A file that is no small text; without a digest where it is too large for one.
        case file(size: Int, digest: String?)
        /// It is there, and the system says why no more can be told.
        case unreadable(String)
        case tooDeep
    }

    /// From the top of the tree; `.` for the top itself.
    var path: [UInt8]
    /// Nil where not even that can be read.
    var kind: FileKind?
    var mode: UInt32 = 0
    var content = Content.none
}

extension TreeEntry {
    /// The entry's line, and those of its text.
    func lines(_ modes: TreeModes) -> [UInt8] {
        let mode =
            modes.text(of: mode).flatMap { kind == .file || kind == .directory ? " (\($0))" : nil } ?? ""
        let head = Array("\(word) ".utf8) + TreeName.shown(path) + Array(mode.utf8)
        return head + remark + Array("\n".utf8) + textLines
    }

    private var word: String {
        switch kind {
        case .file: "file"
        case .directory: "dir "
        case .link: "link"
        case .other: "dev "
        case nil: "?   "
        }
    }

    private var remark: [UInt8] {
        switch content {
        case .none: []
        case .target(let target): Array(" -> ".utf8) + TreeName.shown(target)
        case .text(let text): text.isEmpty ? Array(", empty".utf8) : []
        case .file(let size, let digest):
            Array(", \(size) bytes\(digest.map { ", sha256 \($0)" } ?? "")".utf8)
        case .unreadable(let reason): Array(", \(Rules.unreadable(reason))".utf8)
        case .tooDeep: Array(", \(Rules.tooDeep)".utf8)
        }
    }

    private var textLines: [UInt8] {
        guard case .text(let text) = content, !text.isEmpty else { return [] }
        let newline = UInt8(ascii: "\n")
        let isEnded = text.last == newline
        let lines = text.split(separator: newline, omittingEmptySubsequences: false).dropLast(isEnded ? 1 : 0)
        let shown = lines.flatMap { Array(($0.isEmpty ? "  |" : "  | ").utf8) + $0 + [newline] }
        return isEnded ? shown : shown + Array("  \\ no newline at the end\n".utf8)
    }
}
