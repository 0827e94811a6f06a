package import AccordFiles
import AccordReport

/// Which document of a package is meant, where one is named or none is.
package enum ContractFile {
    package static let folder = "contracts"

    /// The path of the contract.
    ///
    /// - Parameters:
    ///   - name: a path, absolute or relative to one of the folders, or the name of a file in `contracts`.
    ///   - packageRoot: an absolute path; nil outside of a package.
    ///   - workingFolder: where a name of the command line is looked for first.
    /// - Returns: a file; a folder, which loading refuses, where no more stands there.
    /// - Throws: `ContractFileError` where nothing stands there; where none is named, and `contracts` does not
    ///   hold exactly one document.
    package static func locate(
        _ name: String?, in packageRoot: String?, seenFrom workingFolder: String? = nil,
        on files: some FileSystem = Disk()
    ) throws(ContractFileError) -> String {
        let folder = packageRoot.map { "\($0)/\(Self.folder)" }
        guard let name else { return try only(in: folder ?? Self.folder, files) }
        var paths: [String] = []
        for folder in [workingFolder, packageRoot, folder].compactMap(\.self) {
            let path = Path.absolute(name, in: folder)
            if !paths.contains(path) { paths.append(path) }
        }
        let found = paths.map { (path: $0, kind: kind($0, files)) }
        let path = found.first { $0.kind == .file } ?? found.first { $0.kind != nil }
        guard let path = path?.path else {
            let shown = packageRoot ?? workingFolder ?? ""
            throw .missing(name: name, looked: paths.map { Path.relative($0, to: shown) })
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

    private static func kind(_ path: String, _ files: some FileSystem) -> FileKind? {
        files.resolved(path).flatMap { (try? files.kind(of: $0)) ?? nil }
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
