import AccordFiles
import AccordJournal

/// The built tests of a package, and how each library is asked to list and to run them.
struct TestBundle: Equatable {
    let path: String

    /// Console output is ours, so Swift Testing is told to print nothing.
    private static let silence = ["--verbosity", String(Int.min)]

    /// - Throws: `TestBundleError` where the folder has no bundle, or several that could be meant.
    init(in folder: String, manifest: [UInt8], on files: some FileSystem = Disk()) throws(TestBundleError) {
        let ending = "PackageTests.xctest"
        let names = ((try? files.entries(of: folder)) ?? []).map(\.name).filter { $0.hasSuffix(ending) }
            .sorted()
        let text = String(decoding: manifest, as: UTF8.self)
        // A renamed package leaves its former bundle behind.
        let named = names.filter { text.contains("\"\($0.dropLast(ending.count))\"") }
        let candidates = names.count == 1 ? names : named
        guard !names.isEmpty else { throw .missing(folder) }
        guard let name = candidates.first, candidates.count == 1 else { throw .several(names, folder) }
        path = "\(folder)/\(name)"
    }

    // MARK: - Commands

    func listing(_ runner: TestEvent.Runner, events: String) -> [String] {
        switch runner {
        case .swiftTesting:
            // Version 0 is the one that carries tags.
            testing + ["--list-tests"] + stream(events, version: "0") + Self.silence
        case .xctest: xctestListing
        }
    }

    /// - Parameter ids: what to run; nil for everything.
    func running(
        _ runner: TestEvent.Runner, _ ids: [String]?, events: String, attachments: String, options: [String]
    ) -> [String] {
        switch runner {
        case .swiftTesting:
            // Version 6.3 is the first one that tells of warnings.
            testing + stream(events, version: "6.3") + ["--attachments-path", attachments] + Self.silence
                + options
                + TestFilter.patterns(exactly: ids ?? []).flatMap { ["--filter", $0] }
        case .xctest: xctest(ids)
        }
    }

    private func stream(_ path: String, version: String) -> [String] {
        ["--event-stream-output-path", path, "--event-stream-version", version]
    }

    #if os(macOS)
    private var binary: String {
        "\(path)/Contents/MacOS/\(Path.name(path).dropLast(".xctest".count))"
    }

    private var testing: [String] {
        [
            "xcrun", "--run", "swiftpm-testing-helper", "--test-bundle-path", binary, binary,
            "--testing-library", "swift-testing",
        ]
    }

    private var xctestListing: [String] { ["xcrun", "--run", "swiftpm-xctest-helper", path, "/dev/stdout"] }

    private func xctest(_ ids: [String]?) -> [String] {
        ["xcrun", "xctest"] + (ids.map { ["-XCTest", $0.joined(separator: ",")] } ?? []) + [path]
    }
    #else
    private var testing: [String] { [path, "--testing-library", "swift-testing"] }

    private var xctestListing: [String] { [path, "--dump-tests-json"] }

    private func xctest(_ ids: [String]?) -> [String] {
        [path] + (ids.map { [$0.joined(separator: ",")] } ?? [])
    }
    #endif
}
