/// What a dialect and the vocabularies of its metaschema come to, keyword by keyword.
struct DialectRules: Sendable, Equatable {
    var dialect: Dialect
    var vocabularies: Vocabulary = .standard

    init(_ dialect: Dialect, _ vocabularies: Vocabulary = .standard) {
        self.dialect = dialect
        self.vocabularies = vocabularies
    }

    /// Where the dialect stands among the drafts.
    private var age: Int {
        switch dialect {
        case .draft4, .openAPI30: 4
        case .draft6: 6
        case .draft7: 7
        case .draft2019: 2019
        case .draft2020, .openAPI31: 2020
        }
    }

    var isOpenAPI30: Bool { dialect == .openAPI30 }

    // MARK: - Identifiers and references

    /// The keyword that names a schema; OpenAPI 3.0 has none.
    var idKeyword: String? { dialect == .openAPI30 ? nil : age == 4 ? "id" : "$id" }
    /// Beside `$ref` nothing else counts.
    var refStandsAlone: Bool { age <= 7 }
    /// `$id: "#name"` names a place instead of a resource.
    var idsAreAnchors: Bool { age <= 7 }
    var hasAnchors: Bool { age >= 2019 }
    var hasDynamicReferences: Bool { age >= 2020 }
    var hasRecursiveReferences: Bool { age == 2019 }

    // MARK: - Keywords by age

    var hasBooleanBounds: Bool { age == 4 }
    /// 1.0 is no integer: draft 4 goes by notation, and OpenAPI 3.0 does not.
    var integersAreWritten: Bool { dialect == .draft4 }
    var hasDraft6Keywords: Bool { age >= 6 }
    var hasPatternProperties: Bool { dialect != .openAPI30 }
    var hasConditions: Bool { age >= 7 }
    var hasContent: Bool { age >= 7 && vocabularies.contains(.content) }
    var hasContentSchema: Bool { age >= 2019 }
    var hasDependencies: Bool { dialect != .openAPI30 }
    var hasDependentKeywords: Bool { age >= 2019 }
    var hasUnevaluated: Bool { age >= 2019 && vocabularies.contains(.unevaluated) }
    var hasContainsBounds: Bool { age >= 2019 }
    var hasPrefixItems: Bool { age >= 2020 }
    /// `items` may be a list, with `additionalItems` behind it.
    var hasItemLists: Bool { age <= 2019 && dialect != .openAPI30 }
    /// Items that `contains` matches count as evaluated.
    var containsEvaluates: Bool { age >= 2020 }
    var applies: Bool { vocabularies.contains(.applicator) }
    var validates: Bool { vocabularies.contains(.validation) }
}
