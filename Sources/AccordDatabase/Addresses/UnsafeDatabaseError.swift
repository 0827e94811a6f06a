import AccordJSON
public import AccordReport

/// A database that no test may touch: nothing has been opened.
public struct UnsafeDatabaseError: Error, Sendable, Equatable {
    /// A part of the URL that was looked at.
    public enum Part: String, Sendable { case name, host, file, folder, service }

    /// Why a database is refused.
    public enum Reason: Sendable, Equatable {
        /// No name: servers take that of the user then.
        case blankName
        /// A word that names what customers use.
        case production(word: String, part: Part)
        /// A host of a service that runs databases for its customers.
        case managedHost(String, service: String)
        /// A host that is not this machine, and a name that does not say `test`.
        case remoteHost(String)
        /// A file of libpq decides what is opened.
        case service(String)
    }

    /// The URL; its description has no password.
    public let url: DatabaseURL
    public let reason: Reason
}

extension UnsafeDatabaseError: Reportable {
    public var finding: Finding {
        let subject = url.description
        switch reason {
        case .blankName: return Finding(.blankDatabase, subject: subject)
        case .production(let word, let part):
            return Finding(
                .productionDatabase, subject: subject,
                facts: ["word": JSON(word), "part": JSON(part.rawValue)])
        case .managedHost(let host, let service):
            return Finding(
                .managedDatabase, subject: subject, facts: ["host": JSON(host), "service": JSON(service)])
        case .remoteHost(let host):
            let derived = url.derivedTestURL.effectiveNames.joined(separator: ", ")
            return Finding(
                .remoteDatabase, subject: subject, facts: ["host": JSON(host), "derived": JSON(derived)])
        case .service(let service):
            return Finding(.serviceDatabase, subject: subject, facts: ["service": JSON(service)])
        }
    }
}
