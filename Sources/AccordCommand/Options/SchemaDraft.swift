import AccordSchema
import ArgumentParser

/// The dialect of a schema that does not say its own.
enum SchemaDraft: String, ExpressibleByArgument, CaseIterable {
    case draft4 = "4"
    case draft6 = "6"
    case draft7 = "7"
    case draft2019 = "2019-09"
    case draft2020 = "2020-12"
    case openAPI30 = "openapi-3.0"
    /// OpenAPI 3.2 uses the schemas of 3.1.
    case openAPI31 = "openapi-3.1"

    var dialect: Dialect {
        switch self {
        case .draft4: .draft4
        case .draft6: .draft6
        case .draft7: .draft7
        case .draft2019: .draft2019
        case .draft2020: .draft2020
        case .openAPI30: .openAPI30
        case .openAPI31: .openAPI31
        }
    }
}
