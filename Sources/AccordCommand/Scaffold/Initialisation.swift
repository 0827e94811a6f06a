import AccordFiles

/// Prepares a package for its first test: reads it, plans, decides on every file, and only then writes.
struct Initialisation<Files: FileSystem> {
    let root: String
    let files: Files
    var overwrites = false
    var isDryRun = false
    /// Evaluates the manifest of a package.
    let manifest: (_ root: String) throws -> Manifest

    /// - Throws: `InitError`; `CommandFileError` where a file cannot be read or written.
    func run() throws -> InitReport {
        do {
            let (scaffold, names) = try plan()
            let steps = try steps(for: scaffold)
            let notes = names + (try remarks(on: scaffold, steps))
            var report = InitReport(scaffold, isDryRun: isDryRun, notes: notes)
            try edit(scaffold, &report)
            for step in steps {
                if !isDryRun { try perform(step) }
                report.add(step)
            }
            return report
        } catch let error as FileError {
            throw CommandFileError(error)
        }
    }

    // MARK: - Planning

    private func plan() throws -> (scaffold: Scaffold, notes: [String]) {
        let manifest = try manifest(root)
        guard let accord = manifest.accord else { throw InitError.noDependency }
        var app = try app(of: manifest)
        let lacksTrait =
            app != nil && !accord.traits.contains("Hummingbird") && !accord.traits.contains("default")
        if lacksTrait { app = nil }
        var scaffold = Scaffold(manifest, accord: accord.name, app: app)
        scaffold.lacksTrait = lacksTrait
        scaffold.hasContract = try !hasOtherContracts(than: scaffold.contract)
        let notes = try name(&scaffold)
        return (scaffold, notes)
    }

    private func app(of manifest: Manifest) throws -> (target: Manifest.Target, app: HummingbirdApp)? {
        let targets = manifest.targets.filter { !$0.isTest && $0.product("Hummingbird") != nil }
        let apps = try targets.map { target in
            let app = HummingbirdApp(
                module: target.module, sources: try sources(in: target.folder).map(\.text),
                hasConfiguration: target.product("Configuration") != nil)
            return (target: target, app: app)
        }
        return apps.first { $0.app.application != nil } ?? apps.first { $0.app.isKnown } ?? apps.first
    }

    /// The Swift files of a folder, with their paths as seen from the package.
    private func sources(in folder: String) throws(FileError) -> [ScaffoldFile] {
        guard try files.kind(of: "\(root)/\(folder)") == .directory else { return [] }
        var sources: [ScaffoldFile] = []
        for entry in try files.entries(of: "\(root)/\(folder)").sorted(by: { $0.name < $1.name }) {
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .directory { sources += try self.sources(in: path) }
            guard entry.kind == .file, entry.name.hasSuffix(".swift") else { continue }
            let text = String(decoding: try files.read("\(root)/\(path)") ?? [], as: UTF8.self)
            sources.append(ScaffoldFile(path: path, text: text))
        }
        return sources
    }

    private func hasOtherContracts(than contract: String) throws(FileError) -> Bool {
        try files.entries(of: "\(root)/\(Path.parent(contract))").contains { entry in
            entry.name != Path.name(contract)
                && [".yaml", ".yml", ".json"].contains { entry.name.hasSuffix($0) }
        }
    }

    /// Names the types of the scaffold as no other file of the tests names one.
    ///
    /// - Returns: what is to be said of it.
    private func name(_ scaffold: inout Scaffold) throws(FileError) -> [String] {
        let folder = scaffold.tests.folder
        let taken = TakenNames(try sources(in: folder), in: folder)
        let wished = scaffold.names
        let (app, suite) = (taken.free(wished.app), taken.free(wished.suite))
        scaffold.names = Scaffold.Names(app: app.name, suite: suite.name)
        return [(wished.app, app), (wished.suite, suite)].compactMap { name, free in
            free.owner.map { Rules.taken(name, by: $0, instead: free.name) }
        }
    }

    /// What a person should know of the files, once it is clear what becomes of them.
    private func remarks(on scaffold: Scaffold, _ steps: [ScaffoldStep]) throws(FileError) -> [String] {
        guard let app = steps.first(where: { $0.file.path == scaffold.testedAppPath }) else { return [] }
        guard app.action == .skipped else { return Rules.example(scaffold) }
        guard let module = scaffold.app?.module, !scaffold.isOwnApp else { return [] }
        let text = String(decoding: try files.read("\(root)/\(app.file.path)") ?? [], as: UTF8.self)
        return text.contains("import \(module)") ? [] : [Rules.otherApp(app.file.path, module)]
    }

    // MARK: - The manifest

    private func edit(_ scaffold: Scaffold, _ report: inout InitReport) throws {
        guard scaffold.tests.needsEdit else {
            return report.add(.unchanged, Self.manifestName)
        }
        let path = "\(root)/\(Self.manifestName)"
        let old = try files.read(path) ?? []
        var edit = ManifestEdit(String(decoding: old, as: UTF8.self))
        guard edit.apply(scaffold.tests) else { return report.needsHand() }
        guard !isDryRun else { return report.add(.changed, Self.manifestName) }
        try write(Array(edit.result.utf8), to: path)
        // SwiftPM has the last word on what the text means now.
        guard let new = try? manifest(root), new.has(scaffold.tests) else {
            try write(old, to: path)
            return report.needsHand()
        }
        report.add(.changed, Self.manifestName)
    }

    static var manifestName: String { "Package.swift" }
}

extension ManifestEdit {
    fileprivate mutating func apply(_ tests: Scaffold.TestTarget) -> Bool {
        tests.isNew
            ? addTestTarget(tests.name, dependencies: tests.missing)
            : addDependencies(tests.missing, toTestTarget: tests.name)
    }
}

extension Manifest {
    /// Whether the target is there with all that was added to it.
    fileprivate func has(_ tests: Scaffold.TestTarget) -> Bool {
        guard let target = targets.first(where: { $0.name == tests.name && $0.isTest }) else { return false }
        return tests.missing.allSatisfy { written in
            target.names.contains { written == "\"\($0)\"" }
                || target.products.contains { written.hasPrefix(".product(name: \"\($0.name)\",") }
        }
    }
}
