/// Where a text names folders and hosts of one machine.
struct MachineScanner {
    let bytes: [UInt8]
    /// This machine's own name; nil where it proves nothing.
    let hostName: [UInt8]?

    /// In the order of the text; none lies within another.
    func ranges(of kind: MachinePlaces.Kind, from start: Int) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { text in
            var ranges: [Range<Int>] = []
            var index = start
            while index < text.count {
                if let range = range(of: kind, at: index, in: text) {
                    ranges.append(range)
                    index = range.upperBound
                } else {
                    index += 1
                }
            }
            return ranges
        }
    }

    private typealias Text = UnsafeBufferPointer<UInt8>

    private func range(of kind: MachinePlaces.Kind, at index: Int, in text: Text) -> Range<Int>? {
        switch (kind, text[index]) {
        case (.path, UInt8(ascii: "/")): unixPath(at: index, in: text)
        case (.path, 65...90), (.path, 97...122): windowsPath(at: index, in: text)
        case (.host, UInt8(ascii: "l")), (.host, UInt8(ascii: "1")), (.host, UInt8(ascii: "[")):
            loopback(at: index, in: text) ?? ownName(at: index, in: text)
        case (.host, _): ownName(at: index, in: text)
        default: nil
        }
    }

    // MARK: - Paths

    /// Folders below which the next name is somebody's, or the system's own for a moment.
    private static let homes = ["/Users/", "/home/", "/var/folders/"].map { Array($0.utf8) }

    /// A file in a home folder; a lone `/home/books` may be a page of the app.
    private func unixPath(at start: Int, in text: Text) -> Range<Int>? {
        let before = start > 0 ? text[start - 1] : 0
        guard !before.isPathByte || isBehindScheme(start, in: text),
            let home = Self.homes.first(where: { stands($0, at: start, in: text) })
        else { return nil }
        let end = end(from: start, in: text, \.isPathByte)
        let rest = text[(start + home.count)..<end].split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return rest.count > 1 && rest.prefix(2).allSatisfy { !$0.isEmpty } ? start..<end : nil
    }

    /// `file:///home/ada`.
    private func isBehindScheme(_ start: Int, in text: Text) -> Bool {
        start > 2 && stands(Array("://".utf8), at: start - 3, in: text)
    }

    /// `C:\Users\ada`, its backslashes doubled where it stands in JSON.
    private func windowsPath(at start: Int, in text: Text) -> Range<Int>? {
        guard start == 0 || !text[start - 1].isAlphanumeric, start + 2 < text.count,
            text[start + 1] == UInt8(ascii: ":")
        else { return nil }
        let isDriven = ["\\Users\\", "\\\\Users\\\\", "/Users/"].contains {
            stands(Array($0.utf8), at: start + 2, in: text)
        }
        return isDriven ? start..<end(from: start + 2, in: text) { $0.isPathByte || $0 == 0x5C } : nil
    }

    // MARK: - Hosts

    private static let loopbacks = ["localhost:", "127.0.0.1:", "[::1]:"].map { Array($0.utf8) }
    /// From here on systems hand out ports for a moment (Linux; others begin above).
    private static let ephemeral = 32768...65535

    private func loopback(at start: Int, in text: Text) -> Range<Int>? {
        guard isWordStart(start, in: text),
            let host = Self.loopbacks.first(where: { stands($0, at: start, in: text) })
        else { return nil }
        let end = end(from: start + host.count, in: text, \.isDigit)
        let port = Int(String(decoding: text[(start + host.count)..<end], as: UTF8.self)) ?? 0
        return Self.ephemeral.contains(port) ? start..<end : nil
    }

    private func ownName(at start: Int, in text: Text) -> Range<Int>? {
        guard let hostName, text[start] == hostName[0], isWordStart(start, in: text),
            stands(hostName, at: start, in: text)
        else { return nil }
        let end = start + hostName.count
        return end == text.count || !text[end].isHostByte ? start..<end : nil
    }

    // MARK: -

    private func isWordStart(_ start: Int, in text: Text) -> Bool {
        start == 0 || !text[start - 1].isHostByte
    }

    private func stands(_ word: [UInt8], at start: Int, in text: Text) -> Bool {
        start + word.count <= text.count && text[start..<(start + word.count)].elementsEqual(word)
    }

    private func end(from start: Int, in text: Text, _ belongs: (UInt8) -> Bool) -> Int {
        text[start...].firstIndex { !belongs($0) } ?? text.count
    }
}

extension UInt8 {
    /// What stands in the names of files that programs print, and the slash.
    fileprivate var isPathByte: Bool {
        isAlphanumeric || "/._-+@~%".utf8.contains(self) || self > 0x7F
    }

    fileprivate var isHostByte: Bool {
        isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
    }
}
