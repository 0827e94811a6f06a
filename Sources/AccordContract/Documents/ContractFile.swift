package import AccordFiles
import AccordReport

/// Which document of a package is meant, where one is named or none is.
package enum ContractFile {
    package static let folder = "contracts"

    /// The path of the contract.
    ///
    /// - Parameters:
    ///   - name: a path, absolute or relative to the package, or the name of a file in `contracts`.
    ///   - packageRoot: an absolute path.
    /// - Throws: `ContractFileError` where no such file stands there; where none is named, and `contracts` does
    ///   not hold exactly one document.
    package static func locate(
        _ name: String?, in packageRoot: String, on files: some FileSystem = Disk()
    ) throws(ContractFileError) -> String {
        let folder = "\(packageRoot)/\(Self.folder)"
        guard let name else { return try only(in: folder, files) }
        let paths = [Path.absolute(name, in: packageRoot), Path.absolute(name, in: folder)]
        guard let path = paths.first(where: { isFile($0, files) }) else {
            throw .missing(name: name, looked: paths.map { Path.relative($0, to: packageRoot) })
        }
        return path
    }

    /// Files beside a contract that are parts of it have no `openapi` and are passed over.
    private static func only(
        in folder: String, _ files: some FileSystem
    ) throws(ContractFileError) -> String {
        let names = ((try? files.entries(of: folder)) ?? []).map(\.name).sorted()
        let found = names.filter { name in
            [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
                && isMain("\(folder)/\(name)", files)
        }
        guard found.count < 2 else { throw .several(names: found) }
        guard let name = found.first else { throw .none(folder: folder) }
        return "\(folder)/\(name)"
    }

    /// Whether the text names the version that it is of, however broken the rest is: loading says what is wrong.
    private static func isMain(_ path: String, _ files: some FileSystem) -> Bool {
        guard let bytes = (try? files.read(path)) ?? nil else { return false }
        let isJSON = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
        if isJSON { return bytes.firstRange(of: Array("\"openapi\"".utf8)) != nil }
        return bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
            ["openapi:", "openapi :", "\"openapi\"", "'openapi'"].contains { line.starts(with: $0.utf8) }
        }
    }

    private static func isFile(_ path: String, _ files: some FileSystem) -> Bool {
        files.resolved(path).flatMap { (try? files.kind(of: $0)) ?? nil } == .file
    }
}

/// Which contract is meant cannot be told.
public enum ContractFileError: Error, Sendable, Equatable {
    /// The folder holds no OpenAPI document.
    case none(folder: String)
    /// The folder holds several, by these names.
    case several(names: [String])
    /// No file of this name.
    case missing(name: String, looked: [String])
}
