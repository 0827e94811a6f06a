public import AccordContract
import AccordExpectations
import AccordHTTP
import AccordSnapshots

/// One fixture to bind with `withFixtures`: made by `.app(_:over:)`.
public struct FixtureBinding: Sendable {
    let bind: @Sendable (inout Bindings) -> Void
}

extension FixtureBinding {
    /// Binds an app, built and started on first use.
    public static func app<T: TestApp>(
        _ type: T.Type, over serving: Serving = .responder, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return Self { $0[AppBinding.self] = AppBinding(type, over: serving, boundAt: site) }
    }

    /// Holds every exchange against an OpenAPI document: the trait `.contract(…)` as a binding.
    public static func contract(
        _ file: String? = nil, strictness: ContractStrictness? = nil, basePath: String? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> FixtureBinding {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return Self { $0[ContractBinding.self] = ContractBinding(file, strictness, basePath, boundAt: site) }
    }
}
