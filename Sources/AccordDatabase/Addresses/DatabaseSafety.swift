import AccordFiles
public import AccordReport
import AccordURI

/// Refuses databases that hold what customers rely on, before anything is opened.
///
/// It is always on. Ask it yourself where your tests open a database on their own:
///
/// ```swift
/// try DatabaseSafety.check(try DatabaseURL(parsing: address))
/// ```
public enum DatabaseSafety {
    /// Looks at the URL only: nothing is opened, and no name is resolved.
    ///
    /// Refused are: no name; the words `prod`, `production`, `prd`, `live`, `main` and `master` in the name, the
    /// file or a host; hosts of services that run databases for their customers; every host but this machine
    /// where the name does not say `test`. Parameters that drivers read in place of the host or the name count as well.
    ///
    /// - Returns: what is probably a mistake, as warnings: a file outside of temporary folders without `test`
    ///   in its path.
    /// - Throws: the first reason to refuse the database.
    @discardableResult
    public static func check(_ url: DatabaseURL) throws(UnsafeDatabaseError) -> [Finding] {
        guard !url.isInMemory else { return [] }
        if let reason = url.system == .sqlite ? reasonAgainst(file: url) : reasonAgainst(server: url) {
            throw UnsafeDatabaseError(url: url, reason: reason)
        }
        guard let path = url.path, !isDisposable(path), !NameWords.sayTest(path) else { return [] }
        return [Finding(.untestedFile, severity: .warning, subject: url.description)]
    }

    // MARK: -

    private static func reasonAgainst(file url: DatabaseURL) -> UnsafeDatabaseError.Reason? {
        guard NameWords.words(of: url.name) != [] else { return .blankName }
        if let word = NameWords.productionWord(in: url.name) { return .production(word: word, part: .file) }
        let path = url.folders + url.name
        guard !isDisposable(path), let word = NameWords.productionWord(inFolders: url.folders) else {
            return nil
        }
        return .production(word: word, part: .folder)
    }

    private static func reasonAgainst(server url: DatabaseURL) -> UnsafeDatabaseError.Reason? {
        let names = url.effectiveNames
        let hosts = url.hosts + url.parameters(DatabaseURL.hostKeys).flatMap(listed)
        if let service = url.parameters(DatabaseURL.serviceKeys).first { return .service(service) }
        if names.contains(where: { NameWords.words(of: $0).isEmpty }) { return .blankName }
        for name in names + [url.name] {
            if let word = NameWords.productionWord(in: name) { return .production(word: word, part: .name) }
        }
        for host in hosts {
            if let service = host.managingService { return .managedHost(host.name, service: service) }
            if let word = NameWords.productionWord(in: host.name) {
                return .production(word: word, part: .host)
            }
        }
        guard !url.saysTest, let remote = hosts.first(where: { !$0.isLoopback }) else { return nil }
        return .remoteHost(remote.name)
    }

    /// The hosts of a parameter: libpq takes several with commas between.
    private static func listed(_ hosts: String) -> [DatabaseHost] {
        hosts.utf8.split(separator: UInt8(ascii: ",")).map { host in
            DatabaseHost(name: String(Substring(host)), port: nil)
        }
    }

    /// Temporary folders, and what is built: nobody keeps anything there.
    private static func isDisposable(_ path: String) -> Bool {
        let path = URIReference.removingDotSegments(path)
        return temporary.contains { path.utf8.starts(with: $0.utf8) }
            || path.utf8.split(separator: UInt8(ascii: "/")).dropLast().contains {
                $0.elementsEqual(".build".utf8)
            }
    }

    private static let temporary = [
        "/tmp/", "/var/tmp/", "/private/tmp/", "/var/folders/", "/private/var/folders/", "/dev/shm/",
    ]
}
