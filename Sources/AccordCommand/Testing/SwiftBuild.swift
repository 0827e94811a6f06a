import AccordJournal

/// How `swift build` is called, and what stands behind `--` for it and for the tests.
///
/// No variable is changed for it: SwiftPM plans anew when one is.
struct SwiftBuild: Equatable {
    private(set) var build: [String] = []
    /// Options for Swift Testing, such as `--no-parallel`.
    private(set) var testing: [String] = []
    private(set) var isSkipped = false
    private(set) var runsSwiftTesting = true
    private(set) var runsXCTest = true

    /// - Throws: `PassedOptionError` for what `accord test` has options of its own for.
    init(passed: [String]) throws(PassedOptionError) {
        var rest = passed[...]
        while let option = rest.popFirst() {
            let name = String(option.prefix { $0 != "=" })
            switch name {
            case "--skip-build": isSkipped = true
            case "--disable-xctest": runsXCTest = false
            case "--disable-swift-testing": runsSwiftTesting = false
            case "--enable-xctest", "--enable-swift-testing", "--parallel": break
            case "--no-parallel": testing.append(option)
            case "--filter", "--skip", "--specifier", "-s", "--xunit-output", "--package-path",
                "--build-tests",
                "--show-bin-path", "--attachments-path":
                throw PassedOptionError(option: name, instead: Self.instead[name])
            case _ where Self.forTesting.contains(name):
                testing.append(option)
                if !option.contains("="), let value = rest.popFirst() { testing.append(value) }
            default: build.append(option)
            }
        }
    }

    /// Builds what `swift test` builds: `--build-tests` alone would build all targets of path dependencies as well.
    ///
    /// - Parameter package: the package's name, after which SwiftPM names its tests; nil where it is not known.
    func command(root: String, package: String?) -> [String] {
        let tests = package.map { ["--product", "\($0)PackageTests"] } ?? ["--build-tests"]
        return ["swift", "build", "--package-path", root] + tests + build
    }

    func folderCommand(root: String) -> [String] {
        ["swift", "build", "--package-path", root, "--show-bin-path"] + build
    }
}

extension SwiftBuild {
    func runs(_ runner: TestEvent.Runner) -> Bool {
        switch runner {
        case .swiftTesting: runsSwiftTesting
        case .xctest: runsXCTest
        }
    }
}
