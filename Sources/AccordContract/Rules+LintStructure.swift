package import AccordReport

extension Rule {
    /// The rules by which a document can be at fault that has been loaded, and that can be switched off.
    package static let lint: [Rule] = structureRules + partRules

    private static let structureRules = [
        missingField, unknownField, wrongType, wrongValue, wrongFormat, emptyList, repeatedElement,
        exclusiveFields, missingEither, componentName, misplacedField, pathSlash, statusKey, mediaType,
        keywordVersion, ignoredSibling,
        noContainer, versionText, laterVersion, duplicateKey, keyIsNoName, mergeOfNoMapping,
        cyclicReference, danglingReference, invalidReference, referenceKind, remoteReference,
        outsideReference,
        brokenDocument, ignoreShape, ignoreReason, ignoreUnknown,
    ]

    // MARK: - Fields

    static let missingField = Rule(
        "contract/missing-field", headline: "{object} needs the field `{subject}`",
        help: "The specification lists the field as required.")

    static let unknownField = Rule(
        "contract/unknown-field", headline: "{object} has no field `{subject}`",
        hint: "remove it, or let its name start with x-",
        help: "An object has the fields that the specification lists, and extensions.")

    static let wrongType = Rule(
        "contract/wrong-type", headline: "`{subject}` must be {expected}, and is {actual}",
        help: "The specification gives the field another type.")

    static let wrongValue = Rule(
        "contract/wrong-value", headline: "`{subject}` must be {expected}, and is {actual}",
        help: "The specification lists the values that the field may have.")

    static let wrongFormat = Rule(
        "contract/wrong-format", headline: "`{subject}` must be {expected}, and is {actual}",
        help: "The specification demands the form of a URL, of a URI (RFC 3986), or of an e-mail address.")

    static let emptyList = Rule(
        "contract/empty-list", headline: "`{subject}` must not be empty",
        help: "The specification wants at least one element.")

    static let repeatedElement = Rule(
        "contract/repeated-element", headline: "`{subject}` stands twice in `{list}`",
        hint: "remove one of them",
        help: "The elements of the list are unique (JSON Schema).")

    static let exclusiveFields = Rule(
        "contract/exclusive-fields", headline: "`{subject}` and `{other}` exclude each other",
        hint: "remove one of them",
        help: "The specification allows one of the two fields, not both.")

    static let missingEither = Rule(
        "contract/missing-either", headline: "{object} needs `{subject}` or `{other}`",
        help: "The specification demands one of the two fields.")

    static let componentName = Rule(
        "contract/component-name", headline: "`{subject}` cannot name a component",
        hint: "use letters, digits, dots, hyphens and underscores",
        help: "Names of components match ^[a-zA-Z0-9.\\-_]+$, so that references can be written plainly.")

    static let misplacedField = Rule(
        "contract/misplaced-field", headline: "`{subject}` means nothing where a parameter is in `{in}`",
        help: "The field belongs to parameters of other places.")

    static let pathSlash = Rule(
        "contract/path-slash", headline: "the path `{subject}` does not start with a slash",
        help: "A path is appended to the URL of the server, and starts with /.")

    static let statusKey = Rule(
        "contract/status-key", headline: "`{subject}` is no status code of a response",
        hint: "status keys are `200`, `4XX` with capital letters, and `default`",
        help: "A response stands under a status code, a range from 1XX to 5XX, or `default`.")

    static let mediaType = Rule(
        "contract/media-type", headline: "`{subject}` is no media type",
        help: "The keys of `content` are media types or ranges of them, such as application/json or text/*.")

    static let keywordVersion = Rule(
        "contract/keyword-version", headline: "`{subject}` means nothing in a schema of OpenAPI {version}",
        help: "3.0 has a dialect of its own; since 3.1 schemas are JSON Schema 2020-12.")

    static let ignoredSibling = Rule(
        "contract/ignored-sibling", headline: "`{subject}` beside `$ref` is ignored",
        hint: "remove it, or wrap the reference in `allOf`",
        help: "A Reference Object replaces everything beside it.")

    static let noContainer = Rule(
        "contract/nothing-described",
        headline: "the document has none of `paths`, `components` and `webhooks`",
        help: "Since 3.1 one of the three must be there.")

    static let versionText = Rule(
        "contract/version-text", headline: "`{actual}` is no version; the rules of {expected} are used",
        hint: "write all three numbers, in quotes where it is YAML",
        help: "`openapi` holds the full version of the specification, such as 3.1.1.")

    static let laterVersion = Rule(
        "contract/later-version", headline: "OpenAPI {actual} is not known; the rules of {expected} are used",
        help: "The document is of a later version than the ones that are known.")

    // MARK: - Texts

    static let duplicateKey = Rule(
        "contract/duplicate-key", headline: "the key `{subject}` stands twice in one object",
        hint: "remove one of them",
        help: "Which of the two counts is up to whoever reads the document.")

    static let keyIsNoName = Rule(
        "contract/key-is-no-name", headline: "a key must be a name, and this one is a mapping or a list",
        help: "A document could be written as JSON, whose keys are strings.")

    static let mergeOfNoMapping = Rule(
        "contract/merge-key", headline: "`<<` merges mappings, and this is none",
        help: "The merge key takes over the members of a mapping, or of a list of mappings.")

    // MARK: - References

    static let cyclicReference = Rule(
        "contract/ref-cycle", headline: "`{subject}` leads back to itself",
        help: "References that only lead to one another stand for nothing.")

    static let danglingReference = Rule(
        "contract/ref-nowhere", headline: "there is nothing at `{subject}`",
        help: "The document of the reference exists, and has no value at that place.")

    static let invalidReference = Rule(
        "contract/ref-invalid", headline: "`{subject}` is no reference",
        hint: "a reference is a URI whose fragment is a JSON Pointer or an anchor that exists",
        help: "`$ref` holds a URI reference (RFC 3986).")

    static let referenceKind = Rule(
        "contract/ref-kind", headline: "expected {expected}, and `{subject}` leads to {actual}",
        help: "A reference leads to an object of the kind that may stand in its place.")

    static let brokenDocument = Rule(
        "contract/ref-document", headline: "the document of `{subject}` cannot be read: {reason}",
        help: "The file is missing, unreadable, or neither JSON nor YAML.")

    // MARK: - Ignores

    static let ignoreShape = Rule(
        "contract/ignore-shape", headline: "`x-accord-ignore` must hold rules and reasons",
        hint: "write `x-accord-ignore: {rule-id: \"reason\"}`",
        help: "Every rule that is switched off stands there by its id, with the reason.")

    static let ignoreReason = Rule(
        "contract/ignore-reason", headline: "`{subject}` is switched off without a reason",
        hint: "say why, in a few words",
        help: "Who reads the contract later must be able to tell whether the reason still holds.")

    static let ignoreUnknown = Rule(
        "contract/ignore-unknown", headline: "there is no rule `{subject}` that could be switched off",
        help: "An ignore that names no rule would go unnoticed.")
}
