public import AccordContract
import AccordExpectations
import AccordHTTP

extension FixtureBinding {
    /// Holds every exchange against an OpenAPI document: the trait `.contract(…)` as a binding.
    public static func contract(
        _ file: String? = nil, strictness: ContractStrictness? = nil, basePath: String? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> FixtureBinding {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return Self(site: site) {
            $0[ContractBinding.self] = ContractBinding(file, strictness, basePath, boundAt: site)
        }
    }
}
