import AccordFiles
import AccordJSON

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The `swift` of the `PATH`, asked what a package consists of.
struct SwiftTool {
    /// What `Package.swift` evaluates to.
    ///
    /// - Throws: `InitError.manifest` with SwiftPM's own words where it cannot be evaluated.
    static func manifest(of root: String) throws -> Manifest {
        let folder = "\(root)/.build/accord"
        let token = "\(getpid())-\(UInt64.random(in: 0 ... .max))"
        let (output, errors) = ("\(folder)/manifest-\(token).json", "\(folder)/manifest-\(token).txt")
        let files = Disk()
        defer {
            try? files.remove(output)
            try? files.remove(errors)
        }
        for file in [output, errors] { try files.write([], to: file) }
        let arguments = ["swift", "package", "--package-path", root, "dump-package"]
        let status = try run(arguments, output: output, errors: errors)
        guard status == .exited(0), let json = try? JSON(parsing: files.read(output) ?? []),
            let manifest = Manifest(json)
        else {
            throw InitError.manifest(String(decoding: try files.read(errors) ?? [], as: UTF8.self))
        }
        return manifest
    }

    private static func run(
        _ arguments: [String], output: String, errors: String
    ) throws -> ChildProcess.Status {
        do {
            return try ChildProcess.start(arguments, output: .toFiles(output: output, errors: errors)).wait()
        } catch let error as CommandFileError {
            throw InitError.noSwift(error.reason)
        }
    }
}
