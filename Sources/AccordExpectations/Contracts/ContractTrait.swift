public import AccordContract
import AccordHTTP
public import Testing

/// The contract of a test or suite: made by `.contract(_:strictness:basePath:)`.
public struct ContractTrait: SuiteTrait, TestTrait, TestScoping {
    let binding: ContractBinding

    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await Scope.with({ $0[ContractBinding.self] = binding }, function)
    }
}

extension Trait where Self == ContractTrait {
    /// Holds every exchange of a test against an OpenAPI document, and writes down what was exercised.
    ///
    /// A request that the app refuses with 4xx may be wrong: that is what such tests are about. A request that
    /// the app accepts must keep the contract, and so must every answer.
    ///
    /// - Parameters:
    ///   - file: a file in `contracts/` or a path in the package; nil where there is only one.
    ///   - strictness: what the contract's silence forbids; nil where the configuration decides.
    ///   - basePath: in place of the base paths of the contract's servers.
    public static func contract(
        _ file: String? = nil, strictness: ContractStrictness? = nil, basePath: String? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return ContractTrait(binding: ContractBinding(file, strictness, basePath, boundAt: site))
    }
}
