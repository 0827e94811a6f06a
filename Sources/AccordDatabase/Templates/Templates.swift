import AccordReport
import Synchronization

/// The templates of this process: each source is migrated and seeded once.
final class Templates: Sendable {
    static let process = Templates()

    private struct Key: Hashable {
        var folder: String
        var ingredients: ContentDigest
    }

    private let known = Mutex<[Key: Task<any DatabaseTemplate, any Error>]>([:])

    /// The template of a source, taken from the cache or built.
    ///
    /// - Throws: `DatabaseFault` that names the source; each caller gets the same one.
    func template(
        of source: any DatabaseSource.Type, in cache: TemplateCache, isDiscarded: Bool,
        isEmpty: Bool = false
    ) async throws -> any DatabaseTemplate {
        let driver = source.driver
        let ingredients = Self.ingredients(of: source, driver, isEmpty: isEmpty)
        let key = Key(folder: cache.folder, ingredients: ingredients)
        let task = known.withLock { known in
            if let task = known[key] { return task }
            let task = Task {
                try await Self.named(source, cache) {
                    try await cache.template(ingredients, isDiscarded: isDiscarded) { path in
                        let connection = try await driver.create(DatabaseOpening(.memory, isEmpty: isEmpty))
                        try await connection.save(to: path)
                        try await connection.close()
                    } take: { path in
                        try await driver.template(at: path)
                    }
                }
            }
            known[key] = task
            return task
        }
        return try await task.value
    }

    /// Whatever goes wrong says whose template it was.
    private static func named(
        _ source: any DatabaseSource.Type, _ cache: TemplateCache,
        _ load: () async throws -> any DatabaseTemplate
    ) async throws -> any DatabaseTemplate {
        do {
            return try await load()
        } catch let fault as DatabaseFault {
            throw fault
        } catch {
            throw DatabaseFault.templateFailed(
                source: String(describing: source), path: cache.folder,
                reason: String(describing: error))
        }
    }

    static func ingredients(
        of source: any DatabaseSource.Type, _ driver: any DatabaseDriver, isEmpty: Bool = false
    ) -> ContentDigest {
        var digest = ContentDigest()
        digest.add("template \(TemplateCache.format)")
        digest.add(String(reflecting: source))
        digest.add(TestBinary.identity(of: source))
        digest.add(source.fingerprint)
        for ingredient in driver.ingredients { digest.add(ingredient) }
        if isEmpty { digest.add("empty") }
        return digest
    }
}
