import AccordFiles

/// Prepares a package for its first test: reads it, plans, edits the manifest, writes files.
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
            let scaffold = try plan()
            var report = InitReport(scaffold.scaffold, isDryRun: isDryRun, notes: scaffold.notes)
            try edit(scaffold.scaffold, &report)
            for file in scaffold.scaffold.files { report.add(try put(file), file.path) }
            return report
        } catch let error as FileError {
            throw CommandFileError(error)
        }
    }

    // MARK: - Planning

    private func plan() throws -> (scaffold: Scaffold, notes: [String]) {
        let manifest = try manifest(root)
        guard let accord = manifest.accord else { throw InitError.noDependency }
        var (app, notes) = (try app(of: manifest), [String]())
        if app != nil, !accord.traits.contains("Hummingbird"), !accord.traits.contains("default") {
            (app, notes) = (nil, [Rules.noTrait])
        }
        if let found = app?.app, !found.isKnown { notes.append(Rules.noBuilder) }
        let scaffold = Scaffold(manifest, accord: accord.name, app: app, hasContract: true)
        guard try hasOtherContracts(than: scaffold.contract) else { return (scaffold, notes) }
        return (Scaffold(manifest, accord: accord.name, app: app, hasContract: false), notes)
    }

    private func app(of manifest: Manifest) throws -> (target: Manifest.Target, app: HummingbirdApp)? {
        let targets = manifest.targets.filter { !$0.isTest && $0.product("Hummingbird") != nil }
        let apps = try targets.map { target in
            let app = HummingbirdApp(
                module: target.module, sources: try sources(in: "\(root)/\(target.folder)"),
                hasConfiguration: target.product("Configuration") != nil)
            return (target: target, app: app)
        }
        return apps.first { $0.app.application != nil } ?? apps.first { $0.app.isKnown } ?? apps.first
    }

    private func sources(in folder: String) throws(FileError) -> [String] {
        var sources: [String] = []
        for entry in try files.entries(of: folder).sorted(by: { $0.name < $1.name }) {
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .directory { sources += try self.sources(in: path) }
            guard entry.kind == .file, entry.name.hasSuffix(".swift") else { continue }
            sources.append(String(decoding: try files.read(path) ?? [], as: UTF8.self))
        }
        return sources
    }

    private func hasOtherContracts(than contract: String) throws(FileError) -> Bool {
        try files.entries(of: "\(root)/\(Path.parent(contract))").contains { entry in
            entry.name != Path.name(contract)
                && [".yaml", ".yml", ".json"].contains { entry.name.hasSuffix($0) }
        }
    }

    // MARK: - Doing

    private func edit(_ scaffold: Scaffold, _ report: inout InitReport) throws {
        guard scaffold.tests.isNew || !scaffold.tests.missing.isEmpty else {
            return report.add(.unchanged, Self.manifestName)
        }
        let path = "\(root)/\(Self.manifestName)"
        let old = try files.read(path) ?? []
        var edit = ManifestEdit(String(decoding: old, as: UTF8.self))
        guard edit.apply(scaffold.tests) else { return report.needsHand() }
        guard !isDryRun else { return report.add(.changed, Self.manifestName) }
        try files.write(Array(edit.result.utf8), to: path)
        // SwiftPM has the last word on what the text means now.
        guard let new = try? manifest(root), new.has(scaffold.tests) else {
            try files.write(old, to: path)
            return report.needsHand()
        }
        report.add(.changed, Self.manifestName)
    }

    private func put(_ file: ScaffoldFile) throws(FileError) -> ScaffoldAction {
        let path = "\(root)/\(file.path)"
        let isThere = try files.kind(of: path) != nil
        if isThere, !overwrites { return .skipped }
        if !isDryRun { try files.write(Array(file.text.utf8), to: path) }
        return isThere ? .overwritten : .created
    }

    private static var manifestName: String { "Package.swift" }
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
