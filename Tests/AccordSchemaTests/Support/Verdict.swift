import AccordJSON

@testable import AccordSchema

/// A schema and instances as text, for tests that ask only for the verdict.
func accepts(
    _ schema: String, _ instance: String, _ options: SchemaOptions = SchemaOptions()
) throws -> Bool {
    let schema = try Schema(JSON(parsing: schema), options: options)
    let value = try JSON(parsing: instance)
    let fast = schema.accepts(value)
    let slow = schema.explained(value, asksProgram: false).isEmpty
    guard fast == slow else { throw PassesDisagree(fast: fast, slow: slow) }
    return fast
}

/// Both passes must give one verdict.
struct PassesDisagree: Error {
    let fast: Bool
    let slow: Bool
}

func violations(
    _ schema: String, _ instance: String, _ options: SchemaOptions = SchemaOptions()
) throws -> [SchemaViolation] {
    try Schema(JSON(parsing: schema), options: options).violations(in: JSON(parsing: instance))
}
