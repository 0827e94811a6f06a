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
/// snapshots are alive: only what no source declares is gone. So are those of a helper of XCTest's tests that is
/// declared, or named, behind `#if`: what would call it may not be there.
struct DeclaredTests {
    /// Suites and test as paths of snapshots write them; strings, as file systems change Unicode forms.
    private var tests: Set<String> = []
    /// File and function of all that is declared, as XCTest's snapshots are named after who asserts.
    private var functions: Set<String> = []
    private var conditionalWords: Set<String> = []
    /// A file is read as Swift only if a function in it begins with one of these words.
    private let words: Set<[UInt8]>

    /// - Parameters:
    ///   - paths: of the snapshots whose tests are looked for.
    ///   - folder: searched with all folders in it, each once, links followed as SwiftPM does; names with a
    ///     dot in front are passed over.
    init(of paths: [String], in folder: String, files: some FileSystem = Disk()) {
        words = Set(paths.map { Self.word(in: Path.name(SnapshotPath($0).test)) })
        var seen: Set<String> = []
        if !paths.isEmpty { search(folder, files, &seen) }
    }

    func contains(testOf path: String) -> Bool {
        // Without the target: a manifest may give its folder any name.
        let test = SnapshotPath(path).test
        guard let slash = test.firstIndex(of: "/") else { return false }
        let owner = String(test[test.index(after: slash)...])
        return tests.contains(owner) || isConditionalHelper(owner)
    }

    private func isConditionalHelper(_ owner: String) -> Bool {
        let word = String(decoding: Self.word(in: Path.name(owner)), as: UTF8.self)
        return functions.contains("\(Path.parent(owner))/\(word)") && conditionalWords.contains(word)
    }

    // MARK: - Searching

    private mutating func search(_ folder: String, _ files: some FileSystem, _ seen: inout Set<String>) {
        guard let place = files.resolved(folder), seen.insert(place).inserted else { return }
        for entry in (try? files.entries(of: folder)) ?? [] where !entry.name.hasPrefix(".") {
            let path = "\(place)/\(entry.name)"
            let target = entry.kind == .link ? files.resolved(path) ?? path : path
            let kind = entry.kind == .link ? (try? files.kind(of: target)) ?? nil : entry.kind
            if kind == .directory { search(target, files, &seen) }
            guard kind == .file, entry.name.hasSuffix(".swift"),
                let source = (try? files.read(path)) ?? nil
            else { continue }
            add(source, in: String(entry.name.dropLast(".swift".count)))
        }
    }

    private mutating func add(_ source: [UInt8], in file: String) {
        let declared = words.filter { Self.has($0, in: source, behindFunc: true) }
        let isConditional =
            Self.has(Array("#if".utf8), in: source) && words.contains { Self.has($0, in: source) }
        guard !declared.isEmpty || isConditional else { return }
        let text = SwiftText(String(decoding: source, as: UTF8.self))
        for word in declared {
            functions.insert("\(FileName.component(file))/\(String(decoding: word, as: UTF8.self))")
        }
        if !declared.isEmpty { add(text.declaredTests, in: file) }
        if isConditional { conditionalWords.formUnion(text.conditionalWords) }
    }

    /// XCTest tells the file, or the class where a scope knows the test.
    private mutating func add(_ declared: [DeclaredTest], in file: String) {
        for test in declared {
            for components in [test.types + [test.name], test.components(in: file)] {
                tests.insert(components.map(FileName.component).joined(separator: "/"))
            }
        }
    }

    // MARK: - Words

    /// What a name begins with in its source and in its path; nothing where that is escaped.
    private static func word(in name: String) -> [UInt8] {
        let word = name.utf8.prefix { $0 < 0x80 && SwiftText.isInName($0) }
        // A mark behind a letter is one letter with it in another Unicode form.
        let isCut = word.endIndex < name.utf8.endIndex && name.utf8[word.endIndex] >= 0x80
        return Array(isCut ? word.dropLast() : word)
    }

    /// Whether the word stands anywhere, at the speed of the C library.
    ///
    /// - Parameter behindFunc: only where `func` is before it.
    private static func has(_ word: [UInt8], in source: [UInt8], behindFunc: Bool = false) -> Bool {
        guard let first = word.first else { return true }
        return source.withUnsafeBytes { text in
            guard let base = text.baseAddress else { return false }
            var index = 0
            while index + word.count <= text.count,
                let hit = memchr(base + index, Int32(first), text.count - word.count + 1 - index)
            {
                let start = base.distance(to: UnsafeRawPointer(hit))
                if memcmp(hit, word, word.count) == 0, !behindFunc || isBehindFunc(start, in: text) {
                    return true
                }
                index = start + 1
            }
            return false
        }
    }

    private static func isBehindFunc(_ start: Int, in text: UnsafeRawBufferPointer) -> Bool {
        let keyword = "func".utf8
        var end = start
        while end > 0, text[end - 1] <= 0x20 || text[end - 1] == UInt8(ascii: "`") { end -= 1 }
        return end < start && end >= keyword.count && text[(end - keyword.count)..<end].elementsEqual(keyword)
    }
}
