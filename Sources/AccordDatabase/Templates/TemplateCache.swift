import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The migrated and seeded databases of a package, kept between runs by what they are made of.
///
/// A file's name holds the digest of what it was made of and the digest of what is in it. It appears by a
/// rename under a lock: a process that dies leaves no wrong template, and two build one only once.
struct TemplateCache: Sendable {
    /// Counted up when what is in a file, or its name, means something else.
    static let format = 1
    /// How many templates of a package are kept, however old they are.
    static let kept = 16
    /// How long every template is kept, in seconds: a package may have more sources than that, and runs go on.
    static let rest = 3600
    private static let suffix = ".sqlite"
    private static let building = ".building-"

    let folder: String
    private let disk: any FileSystem

    /// - Parameter packageRoot: the folder of the package.
    init(packageRoot: String, on disk: any FileSystem = Disk()) {
        folder = "\(packageRoot)/.build/accord/cache/databases"
        self.disk = disk
    }

    /// A whole template, built where there is none.
    ///
    /// - Parameters:
    ///   - ingredients: the digest of all that decides its content.
    ///   - isDiscarded: whether one that is there does not count.
    ///   - build: makes the database at a path; is not called where a template is there.
    ///   - take: takes up the file at a path; called again where somebody sweeps the file meanwhile.
    func template<Template: Sendable>(
        _ ingredients: ContentDigest, isDiscarded: Bool = false,
        build: @Sendable (_ path: String) async throws -> Void,
        take: @Sendable (_ path: String) async throws -> Template
    ) async throws -> Template {
        if !isDiscarded, let path = try find(ingredients), let template = try? await take(path) {
            return template
        }
        return try await locked {
            if !isDiscarded, let path = try find(ingredients) { return try await take(path) }
            sweep(discarding: isDiscarded ? ingredients : nil)
            return try await take(try await make(ingredients, build))
        }
    }

    /// Runs `body` while no other process builds or sweeps here.
    func locked<R: Sendable>(_ body: @Sendable () async throws -> R) async throws -> R {
        // An empty write is how a folder is made.
        try disk.append([], to: "\(folder)/lock")
        let lock = try await FileLock.waiting("\(folder)/lock")
        defer { withExtendedLifetime(lock) {} }
        return try await body()
    }

    /// A template whose content is what its name says; a damaged one is removed.
    private func find(_ ingredients: ContentDigest) throws -> String? {
        for name in try names() where name.hasPrefix(ingredients.text + "-") {
            let path = "\(folder)/\(name)"
            guard let bytes = try disk.read(path) else { continue }
            if name == Self.name(ingredients, ContentDigest(of: bytes)) { return path }
            try disk.remove(path)
        }
        return nil
    }

    private func make(
        _ ingredients: ContentDigest, _ build: (_ path: String) async throws -> Void
    ) async throws -> String {
        let workplace = "\(folder)/\(Self.building)\(UInt64.random(in: 0 ... .max))"
        let draft = "\(workplace)/draft\(Self.suffix)"
        // A database may have companions (a journal, a log), so it is built in a folder of its own.
        defer { try? disk.remove(workplace) }
        try disk.append([], to: "\(workplace)/begun")
        try await build(draft)
        guard let bytes = try disk.read(draft) else { throw FileError(.read, draft, code: ENOENT) }
        let path = "\(folder)/\(Self.name(ingredients, ContentDigest(of: bytes)))"
        try disk.write(bytes, to: path)
        return path
    }

    /// Only under the lock: nobody builds meanwhile, so what is half built belongs to a dead process.
    private func sweep(discarding discarded: ContentDigest?) {
        let entries = (try? disk.entries(of: folder)) ?? []
        for entry in entries where entry.name.hasPrefix(Self.building) || entry.name.hasPrefix(".accord-") {
            try? disk.remove("\(folder)/\(entry.name)")
        }
        let names = (try? names()) ?? []
        for name in names where discarded.map({ name.hasPrefix($0.text + "-") }) ?? false {
            try? disk.remove("\(folder)/\(name)")
        }
        let made = names.map { ($0, FileTime.modified("\(folder)/\($0)")) }.sorted { $0.1 > $1.1 }
        let limit = (Int(time(nil)) - Self.rest) * 1_000_000_000
        for (name, time) in made.dropFirst(Self.kept - 1) where time < limit {
            try? disk.remove("\(folder)/\(name)")
        }
    }

    private func names() throws -> [String] {
        try disk.entries(of: folder).map(\.name).filter { $0.hasSuffix(Self.suffix) }
    }

    private static func name(_ ingredients: ContentDigest, _ content: ContentDigest) -> String {
        "\(ingredients.text)-\(content.text)\(suffix)"
    }
}
