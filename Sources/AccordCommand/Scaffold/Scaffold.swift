/// What a package needs for its first test with Accord: a value, before anything is written.
struct Scaffold: Equatable {
    let package: String
    let tests: TestTarget
    private(set) var app: HummingbirdApp?
    /// There is a Hummingbird app, and what tests need for it is not enabled.
    var lacksTrait = false
    /// False where the package has contracts of its own, among which a further one would only confuse.
    var hasContract = true
    var names = Names()

    /// What the types are called, and the files that they stand in.
    struct Names: Equatable {
        var app = "TestedApp"
        var suite = "HealthTests"
    }

    struct TestTarget: Equatable {
        let name: String
        /// Relative to the package.
        let folder: String
        let isNew: Bool
        /// As `Package.swift` writes them; without those that the target has.
        let missing: [String]

        /// Whether `Package.swift` has to change.
        var needsEdit: Bool { isNew || !missing.isEmpty }
    }

    /// - Parameters:
    ///   - app: the target with a Hummingbird app, and how it is built; nil where there is none.
    ///   - accord: the name that the package knows Accord by.
    init(
        _ manifest: Manifest, accord: String, app: (target: Manifest.Target, app: HummingbirdApp)?
    ) {
        package = manifest.name
        self.app = app?.app
        tests = TestTarget(manifest, accord: accord, app: app)
    }

    /// All files, the manifest aside.
    var files: [ScaffoldFile] {
        var files = [
            ScaffoldFile(path: testedAppPath, text: testedApp),
            ScaffoldFile(path: "\(tests.folder)/\(names.suite).swift", text: healthTests),
            ScaffoldFile(path: "accord.yaml", text: settings),
            ScaffoldFile(path: "__snapshots__/.gitignore", text: Self.ignored),
            ScaffoldFile(path: "__snapshots__/.gitattributes", text: Self.attributes),
        ]
        if hasContract { files.append(ScaffoldFile(path: contract, text: contractText)) }
        return files
    }

    var testedAppPath: String { "\(tests.folder)/\(names.app).swift" }

    /// What was made where the app was not found, or could not be tested: nobody's work.
    var formerExamples: [Scaffold] {
        [nil, HummingbirdApp(module: "", sources: [], hasConfiguration: false)].map { app in
            var example = self
            example.app = app
            return example
        }
    }

    /// Where the contract stands, relative to the package.
    var contract: String {
        let name = package.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) ? $0 : "-" }
        return "contracts/\(String(name)).yaml"
    }

    /// What the test asks for.
    var path: String { app.map { $0.isKnown ? $0.path ?? Self.health : Self.health } ?? Self.health }

    /// Whether the app answers as the scaffold's own do.
    var isOwnApp: Bool { app?.isKnown != true }

    /// Whether it is known that the app answers the path.
    var isRouted: Bool { isOwnApp || app?.path != nil }

    private static let health = "/health"
}

extension HummingbirdApp {
    /// Whether the app itself can be built for a test.
    var isKnown: Bool { application != nil || router != nil }
}

extension Scaffold.TestTarget {
    init(
        _ manifest: Manifest, accord: String, app: (target: Manifest.Target, app: HummingbirdApp)?
    ) {
        let target = Self.present(in: manifest, for: app?.target)
        let subject = app?.target.name ?? manifest.targets.first { !$0.isTest }?.name ?? manifest.name
        name = target?.name ?? "\(subject)Tests"
        folder = target?.folder ?? "Tests/\(subject)Tests"
        isNew = target == nil
        let library = app == nil ? manifest.targets.first(where: \.isLibrary) : nil
        let wanted = Self.wanted(accord, app, library) + Self.products(ofTraitsIn: manifest)
        missing = wanted.filter { wanted in
            guard let target else { return true }
            return !target.names.contains(wanted.name) && target.product(wanted.name) == nil
        }.map(\.written)
    }

    /// One that uses Accord, else one that tests the app, else any.
    private static func present(in manifest: Manifest, for app: Manifest.Target?) -> Manifest.Target? {
        let tests = manifest.targets.filter(\.isTest)
        return tests.first { $0.product("Accord") != nil }
            ?? tests.first { test in app.map { test.names.contains($0.name) } ?? false } ?? tests.first
    }

    private typealias Wanted = (name: String, written: String)

    private static func wanted(
        _ accord: String, _ app: (target: Manifest.Target, app: HummingbirdApp)?,
        _ library: Manifest.Target?
    ) -> [Wanted] {
        var wanted = [product("Accord", of: accord)]
        guard let app else {
            return (library.map { [($0.name, "\"\($0.name)\"")] } ?? []) + wanted
        }
        wanted.append(product("AccordHummingbird", of: accord))
        if let framework = app.target.product("Hummingbird") {
            wanted.append(product(framework.name, of: framework.package))
        }
        if app.app.readsConfiguration, let configuration = app.target.product("Configuration") {
            wanted.append(product(configuration.name, of: configuration.package))
        }
        return [(app.target.name, "\"\(app.target.name)\"")] + wanted
    }

    /// What each trait brings besides the product for Hummingbird, which needs an app.
    private static let products = [
        "Auth": ["AccordAuth"], "Doubles": ["AccordDoubles"], "GRDB": ["AccordDatabase", "AccordGRDB"],
        "Process": ["AccordProcess"], "Remote": ["AccordRemote"], "XML": ["AccordXML"],
    ]

    /// A trait that somebody has named is one to test with; the default ones say nothing of it.
    private static func products(ofTraitsIn manifest: Manifest) -> [Wanted] {
        guard let accord = manifest.accord else { return [] }
        return accord.traits.sorted().flatMap { products[$0] ?? [] }
            .filter { name in !manifest.targets.contains { $0.product(name) != nil } }
            .map { product($0, of: accord.name) }
    }

    private static func product(_ name: String, of package: String) -> Wanted {
        (name, ".product(name: \"\(name)\", package: \"\(package)\")")
    }
}
