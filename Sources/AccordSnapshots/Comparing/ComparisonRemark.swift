import AccordJSON

/// What a comparison has to say besides its verdict.
enum ComparisonRemark: Sendable, Equatable {
    /// A comparator said why two values differ; without a place it saw the whole file.
    case reason(String, at: JSONPointer?)
    /// So many elements have no equal that not each was compared with each.
    case manyElements(at: JSONPointer)
    /// A place selects nothing in what was received, so it let nothing pass.
    case selectsNothing(String)
}
