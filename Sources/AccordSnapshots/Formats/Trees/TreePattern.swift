/// A glob for entries of a folder: `*.log` at any depth, `build/*.o` from the top, `**` over folders.
struct TreePattern: Sendable {
    private enum Part: Sendable, Equatable {
        case byte(UInt8)
        /// `?`
        case one
        /// `*`, within a name.
        case some
        /// `**`, over slashes, too.
        case all
        /// `**/`: any folders, or none.
        case folders
    }

    private let parts: [Part]
    /// `build/` means folders only.
    private let isForFolders: Bool
    private let isForNames: Bool

    init(_ text: String) {
        var bytes = Array(text.utf8)
        isForFolders = bytes.last == Self.slash
        if isForFolders { bytes.removeLast() }
        isForNames = !bytes.contains(Self.slash)
        if bytes.first == Self.slash { bytes.removeFirst() }
        parts = Self.parts(of: bytes)
    }

    private static func parts(of bytes: [UInt8]) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            let (part, length): (Part, Int) =
                if rest.starts(with: "**/".utf8) {
                    (.folders, 3)
                } else if rest.starts(with: "**".utf8) {
                    (.all, 2)
                } else if bytes[index] == UInt8(ascii: "*") {
                    (.some, 1)
                } else {
                    (bytes[index] == UInt8(ascii: "?") ? .one : .byte(bytes[index]), 1)
                }
            parts.append(part)
            index += length
        }
        return parts
    }

    /// - Parameter path: from the top of the tree.
    func matches(_ path: [UInt8], isFolder: Bool) -> Bool {
        if isForFolders, !isFolder { return false }
        return matches(isForNames ? path.split(separator: Self.slash).last ?? [] : path[...])
    }

    /// All ways at once, so that no pattern takes longer than its length times that of the path.
    private func matches(_ path: ArraySlice<UInt8>) -> Bool {
        var places: Set<Int> = []
        enter(0, &places)
        for byte in path {
            var next: Set<Int> = []
            for place in places where place < parts.count { step(place, byte, &next) }
            places = next
        }
        return places.contains(parts.count)
    }

    private func step(_ place: Int, _ byte: UInt8, _ places: inout Set<Int>) {
        let isSlash = byte == Self.slash
        switch parts[place] {
        case .byte(let wanted): if wanted == byte { enter(place + 1, &places) }
        case .one: if !isSlash { enter(place + 1, &places) }
        case .some: if !isSlash { enter(place, &places) }
        case .all: enter(place, &places)
        case .folders:
            places.insert(place)
            if isSlash { enter(place + 1, &places) }
        }
    }

    /// A place, and those behind it while what stands there may stand for nothing.
    private func enter(_ place: Int, _ places: inout Set<Int>) {
        places.insert(place)
        guard place < parts.count, [.some, .all, .folders].contains(parts[place]) else { return }
        enter(place + 1, &places)
    }

    private static let slash = UInt8(ascii: "/")
}
