import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The folder of public test data, where the environment names one.
enum Conformance {
    static let skipped: String = "ACCORD_CONFORMANCE names no folder of conformance data"
    static let folder: String? = getenv("ACCORD_CONFORMANCE").map { String(cString: $0) }
        .flatMap { $0.isEmpty ? nil : $0 }
    static var isThere: Bool { folder != nil }

    /// The files below a folder that end in one of the endings, sorted.
    static func files(below path: String, endingIn endings: [String]) -> [String] {
        guard let folder else { return [] }
        return list("\(folder)/\(path)").filter { file in endings.contains { file.hasSuffix($0) } }.sorted()
    }

    private static func list(_ folder: String) -> [String] {
        let entries = (try? Disk().entries(of: folder)) ?? []
        return entries.flatMap { entry in
            let path = "\(folder)/\(entry.name)"
            return entry.kind == .directory ? list(path) : [path]
        }
    }
}
