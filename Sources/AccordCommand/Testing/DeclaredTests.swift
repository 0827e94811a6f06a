import AccordFiles
import AccordSnapshots

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The tests that a package's sources declare, be they compiled or not.
///
/// A test behind `#if` or a trait is missing in the bundle of another platform or configuration, and its
/// snapshots are alive: only what no source declares is gone.
struct DeclaredTests {
    /// Suites and test as paths of snapshots write them; strings, as file systems change Unicode forms.
    private var tests: Set<String> = []
    /// A file is read as Swift only if it has one of these words in it.
    private let words: Set<[UInt8]>

    /// - Parameters:
    ///   - paths: of the snapshots whose tests are looked for.
    ///   - folder: searched with all folders in it; links and names with a dot in front are passed over.
    init(of paths: [String], in folder: String, files: some FileSystem = Disk()) {
        words = Set(paths.map { Self.word(in: Path.name(SnapshotPath($0).test)) })
        if !paths.isEmpty { search(folder, files) }
    }

    func contains(testOf path: String) -> Bool {
        // Without the target: a manifest may give its folder any name.
        let test = SnapshotPath(path).test
        return test.firstIndex(of: "/").map { tests.contains(String(test[test.index(after: $0)...])) }
            ?? false
    }

    // MARK: - Searching

    private mutating func search(_ folder: String, _ files: some FileSystem) {
        for entry in (try? files.entries(of: folder)) ?? [] where !entry.name.hasPrefix(".") {
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .directory { search(path, files) }
            guard entry.kind == .file, entry.name.hasSuffix(".swift"),
                let source = (try? files.read(path)) ?? nil,
                words.contains(where: { Self.stands($0, in: source) })
            else { continue }
            add(SwiftText(String(decoding: source, as: UTF8.self)).foreignTests, in: entry.name)
        }
    }

    /// XCTest tells the file, or the class where a scope knows the test.
    private mutating func add(_ declared: [ForeignTest], in file: String) {
        let file = String(file.dropLast(".swift".count))
        for test in declared {
            for components in [test.types + [test.name], test.components(in: file)] {
                tests.insert(components.map(FileName.component).joined(separator: "/"))
            }
        }
    }

    /// At the speed of the C library: most sources have none of the words.
    private static func stands(_ word: [UInt8], in source: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        return source.withUnsafeBytes { text in
            guard let base = text.baseAddress else { return false }
            var index = 0
            while index + word.count <= text.count,
                let hit = memchr(base + index, Int32(first), text.count - word.count + 1 - index)
            {
                if memcmp(hit, word, word.count) == 0 { return true }
                index = base.distance(to: UnsafeRawPointer(hit)) + 1
            }
            return false
        }
    }

    /// The longest word of a name that the source has as the file has it: what is escaped is none, nor is the
    /// digest of a name that was cut.
    private static func word(in name: String) -> [UInt8] {
        let pieces = name.utf8.prefix { $0 != UInt8(ascii: "~") }
            .split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
        let words = pieces.enumerated().flatMap { index, piece in
            piece.dropFirst(index == 0 ? 0 : 2).split { $0 >= 0x80 || !SwiftText.isInName($0) }
        }
        return words.max { $0.count < $1.count }.map { Array($0) } ?? []
    }
}
