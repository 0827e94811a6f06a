import AccordReport

// What this module says.

extension Rule {
    static let notSettable = Rule(
        "factories/not-settable",
        headline: "{subject} cannot be set: it is no `var`, and no definition asks for it",
        hint: "let the definition of {model}'s factory ask for it: make(\\.property, …)",
        help: "A property that only an initializer can set has to be asked for in the definition.")

    static let noKey = Rule(
        "factories/no-key", headline: "what {subject} has saved has no key",
        hint: "let stored(in:) give the record back with the key that the database gave it",
        help: "A child refers to its parent by key, so the parent is saved first.")

    static let violation = Rule(
        "factories/violation", headline: "{subject}: {kind} violated at {column}",
        help: "What the factory makes cannot be saved; every test that creates one fails.")

    static let cannotCreate = Rule(
        "factories/cannot-create", headline: "{subject} cannot be created",
        help: "The definition, a hook or the database threw.")
}

enum Rules {
    /// A factory, a trait of it, and which of several in a row.
    static func subject(_ factory: String, trait: String?, isSecond: Bool) -> String {
        factory + (trait.map { " with .\($0)" } ?? "") + (isSecond ? ", the second in a row" : "")
    }

    static let unknownColumn = "a column that the database does not name"
}
