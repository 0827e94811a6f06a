public import AccordContract
import AccordHTTP

extension Contract {
    /// The contract of this test: the one that its trait names, or the package's only one.
    ///
    /// - Throws: where there is none, where there are several, or where it cannot be loaded, an error that
    ///   says so.
    public static func current(
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let binding =
            Scope.current?.bindings[ContractBinding.self] ?? ContractBinding(nil, nil, nil, boundAt: site)
        return try binding.check().contract
    }

    /// A contract of this package by its name: a file in `contracts/`, or a path in the package.
    ///
    /// - Throws: where it is not there or cannot be loaded, an error that says so.
    public static func named(
        _ file: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try ExchangeChecks.process.contract(try TestPackage.of(site).contractPath(file))
    }
}
