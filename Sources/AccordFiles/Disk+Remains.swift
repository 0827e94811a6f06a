#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Disk {
    private static let prefix = ".accord-"

    /// What a file is called until it is whole and renamed: it tells which process writes it.
    static func temporaryName() -> String { "\(prefix)\(getpid())-\(UInt64.random(in: 0 ... .max))" }

    package func removeRemains(in folder: String) throws(FileError) {
        for entry in try entries(of: folder) where entry.kind == .file {
            guard let writer = Self.writer(of: entry.name, Self.prefix), Self.hasEnded(writer) else {
                continue
            }
            try remove("\(folder)/\(entry.name)")
        }
    }

    /// The process that a name tells behind its prefix.
    static func writer(of name: String, _ prefix: String) -> pid_t? {
        guard name.hasPrefix(prefix) else { return nil }
        return pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }).flatMap { $0 > 0 ? $0 : nil }
    }

    /// A process of somebody else's answers that it may not be asked: it is there.
    static func hasEnded(_ process: pid_t) -> Bool { kill(process, 0) != 0 && errno == ESRCH }
}
