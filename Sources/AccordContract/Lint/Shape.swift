/// What may stand in a field.
indirect enum Shape: Sendable {
    case any, string, boolean, number, count
    /// One of these words.
    case word([Word])
    case text(TextFormat)
    case list(Shape)
    case filledList(Shape)
    /// A list of which no two elements are equal.
    case unique(Shape)
    /// Names of one's own, each with the same shape.
    case map(Shape)
    /// A map below `components`, whose names are bound to a syntax.
    case componentMap(Shape)
    /// A map whose keys are media types.
    case content
    case object(ObjectKind)
    case schema
    /// One of several shapes: the first whose type is the value's.
    case either([Shape])

    static let strings = Shape.list(.string)
    static let url = Shape.text(.reference)
}
