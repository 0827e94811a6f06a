import AccordJSON

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Finds the lines of some kinds in a journal by the way they begin: of a long run few need to be parsed.
///
/// Test processes and the command line are often built without optimisation, so the walk is that of the C library.
struct JournalScan {
    /// How this version of Accord begins a line of each kind that is looked for, and of each that is not.
    private let wanted: [[UInt8]]
    private let others: [[UInt8]]

    init(_ wanted: [any JournalEvent.Type]) {
        let kinds = Set(wanted.map { $0.kind })
        self.wanted = wanted.map { $0.mark }
        others = Runs.kinds.filter { !kinds.contains($0.kind) }.map { $0.mark }
    }

    /// Calls `body` with each line of the wanted kinds, and with each that begins as none of ours does.
    ///
    /// A line that was cut in half is passed over.
    func read(_ journal: [UInt8], _ body: (JSON) -> Void) {
        journal.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let line = Self.firstLine(of: UnsafeRawBufferPointer(rebasing: rest))
                rest = rest.dropFirst(line.count + 1)
                if !line.isEmpty, isWanted(line), let json = try? JSON(parsing: Array(line)) { body(json) }
            }
        }
    }

    private func isWanted(_ line: UnsafeRawBufferPointer) -> Bool {
        wanted.contains { Self.begins(line, with: $0) } || !others.contains { Self.begins(line, with: $0) }
    }

    private static func firstLine(of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard let base = bytes.baseAddress, let end = memchr(base, 0x0A, bytes.count) else { return bytes }
        return UnsafeRawBufferPointer(start: base, count: UnsafeRawPointer(end) - base)
    }

    private static func begins(_ line: UnsafeRawBufferPointer, with mark: [UInt8]) -> Bool {
        guard let base = line.baseAddress, line.count >= mark.count else { return false }
        return memcmp(base, mark, mark.count) == 0
    }
}

extension JournalEvent {
    /// The bytes with which every line of this kind begins.
    fileprivate static var mark: [UInt8] { Array(#"{"v":\#(version),"event":"\#(kind)","#.utf8) }
}
