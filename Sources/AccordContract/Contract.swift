// OpenAPI documents: load, match, check an exchange.

package import AccordFiles

/// An OpenAPI document that tests and traffic are held against: a handle that costs nothing to pass around.
///
/// Loading reads the one file. Whatever it refers to is read, and every schema compiled, on first use; what
/// is broken in one place does not keep the rest from being used.
///
/// ```swift
/// let contract = try Contract(loading: "contracts/bookshop.yaml")
/// ```
public struct Contract: Sendable {
    let storage: ContractStorage

    /// Loads an OpenAPI document of version 3.0, 3.1 or 3.2, as JSON or YAML.
    ///
    /// - Parameters:
    ///   - path: the document's file, absolute or relative to the working directory.
    ///   - root: the folder that references may not leave; the document's own where it is nil.
    /// - Throws: `ContractError` where the file cannot be read, is neither JSON nor YAML, or no OpenAPI 3.
    public init(loading path: String, root: String? = nil) throws(ContractError) {
        try self.init(loading: path, files: Disk(), root: root)
    }

    /// Reads an OpenAPI document that an app serves.
    ///
    /// - Parameters:
    ///   - bytes: JSON or YAML.
    ///   - url: where it was served; references to other documents are remote, and refused.
    /// - Throws: `ContractError` where the bytes are neither JSON nor YAML, or no OpenAPI 3.
    public init(parsing bytes: [UInt8], from url: String) throws(ContractError) {
        storage = try ContractStorage(parsing: bytes, from: url)
    }

    package init(
        loading path: String, files: some FileSystem, root: String? = nil
    ) throws(ContractError) {
        storage = try ContractStorage(loading: path, files: files, root: root)
    }

    /// The path of the document, as it was given.
    public var path: String { document.path }

    package var document: SourceDocument { storage.document }
    package var version: OpenAPIVersion { storage.version }

    /// The whole document.
    package var root: ContractNode { ContractNode(storage, document, document.json) }
}
