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
        of source: any DatabaseSource.Type, in cache: TemplateCache, isDiscarded: Bool
    ) async throws -> any DatabaseTemplate {
        let driver = source.driver
        let ingredients = Self.ingredients(of: source, driver)
        let key = Key(folder: cache.folder, ingredients: ingredients)
        let task = known.withLock { known in
            if let task = known[key] { return task }
            let task = Task {
                try await Self.load(source, driver, ingredients, cache, isDiscarded: isDiscarded)
            }
            known[key] = task
            return task
        }
        return try await task.value
    }

    private static func load(
        _ source: any DatabaseSource.Type, _ driver: any DatabaseDriver, _ ingredients: ContentDigest,
        _ cache: TemplateCache, isDiscarded: Bool
    ) async throws -> any DatabaseTemplate {
        do {
            let path = try await cache.template(ingredients, isDiscarded: isDiscarded) { path in
                let connection = try await driver.create(DatabaseOpening(.memory))
                try await connection.save(to: path)
                try await connection.close()
            }
            return try await driver.template(at: path)
        } catch let fault as DatabaseFault {
            throw fault
        } catch {
            throw DatabaseFault.templateFailed(
                source: String(describing: source), path: cache.folder,
                reason: String(describing: error))
        }
    }

    static func ingredients(
        of source: any DatabaseSource.Type, _ driver: any DatabaseDriver
    ) -> ContentDigest {
        var digest = ContentDigest()
        digest.add("template \(TemplateCache.format)")
        digest.add(String(reflecting: source))
        digest.add(TestBinary.identity(of: source))
        digest.add(source.fingerprint)
        for ingredient in driver.ingredients { digest.add(ingredient) }
        return digest
    }
}
