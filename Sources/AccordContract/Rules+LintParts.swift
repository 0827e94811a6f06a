import AccordJSON
import AccordReport

extension ReferenceError {
    /// The error where the reference stands.
    var detection: Detection {
        let field = node["$ref"] ?? node
        switch reason {
        case .noString:
            return Detection(.wrongType, at: field, subject: "$ref")
                .expecting(Shape.string.words, actual: field.json.kind.words)
        case .cyclic: return Detection(.cyclicReference, at: field, subject: reference)
        case .dangling: return Detection(.danglingReference, at: field, subject: reference)
        case .invalidFragment: return Detection(.invalidReference, at: field, subject: reference)
        case .document(.outside): return Detection(.outsideReference, at: field, subject: reference)
        case .document(.remote): return Detection(.remoteReference, .warning, at: field, subject: reference)
        case .document(let error):
            let finding = error.finding
            var detection = Detection(.brokenDocument, at: field, subject: reference)
                .with("reason", finding.facts["reason"] ?? JSON(finding.headline))
            detection.lead = finding.places.first { $0.line != nil }
            return detection
        }
    }
}

extension Rule {
    static let partRules = [
        templateSyntax, repeatedTemplateName, duplicatePath, ambiguousPath, undeclaredPathParameter,
        unusedPathParameter, optionalPathParameter, duplicateOperationID, noResponse, noSuccess, ignoredBody,
        additionalMethod, duplicateParameter, twoQueryStrings, queryBesideQueryString, queryStringContent,
        linkOperation, styleOfPlace, styleOfType, headerName, pathName, ignoredHeader, oneMediaType,
        encodingProperty,
        emptyServers, undeclaredServerVariable, unusedServerVariable, serverQuery, serverDefault,
        missingScheme, missingScope, scopesOfNoOAuth, unusedComponent, duplicateTag, tagParent, tagCycle,
        pattern, nullableWithoutType, nullableEnum, readAndWriteOnly, undeclaredRequired,
        discriminatorProperty, discriminatorMapping, endlessSchema, valueMismatch,
    ]

    // MARK: - Paths

    static let templateSyntax = Rule(
        "contract/template-syntax", headline: "`{subject}` has a brace without its partner or without a name",
        help: "A template has names in braces, such as /books/{id}, and no brace elsewhere.")

    static let repeatedTemplateName = Rule(
        "contract/repeated-template-name", headline: "`{name}` stands twice in `{subject}`",
        help: "A name of a template stands for one part of the path.")

    static let duplicatePath = Rule(
        "contract/duplicate-path", headline: "`{subject}` and `{other}` are the same path",
        hint: "put their operations below one of them",
        help: "Templates that differ only in their names match the same requests.")

    static let ambiguousPath = Rule(
        "contract/ambiguous-path", headline: "`{subject}` and `{other}` can match the same request",
        help: "Neither is the more concrete one in every segment; tools may choose differently.")

    /// A warning since 3.1: `operation-object-example.yaml` of the specification's tests, which pass, breaks it.
    static let undeclaredPathParameter = Rule(
        "contract/undeclared-path-parameter", headline: "{method} `{path}` has no parameter for `{subject}`",
        hint: "add a parameter `{subject}` with `in: path`",
        help: "Every name in a path's template has a path parameter, in the path item or the operation.")

    /// A warning since 3.1: `operation-object-example.yaml` of the specification's tests, which pass, breaks it.
    static let unusedPathParameter = Rule(
        "contract/unused-path-parameter", headline: "`{path}` has no `{subject}` for this parameter",
        help: "A path parameter is named after an expression of the template.")

    static let optionalPathParameter = Rule(
        "contract/optional-path-parameter", headline: "the path parameter `{subject}` must be required",
        hint: "write `required: true`",
        help: "Without its value there is no path; the specification demands `required: true`.")

    // MARK: - Operations

    static let duplicateOperationID = Rule(
        "contract/duplicate-operation-id", headline: "two operations have the id `{subject}`",
        help: "Links, clients and tools find an operation by its id.")

    static let noResponse = Rule(
        "contract/no-response", headline: "the operation describes no response",
        help: "An operation describes at least one response.")

    static let noSuccess = Rule(
        "contract/no-success", headline: "the operation describes no success",
        hint: "add the response of a call that works, or `default`",
        help: "Only failures are described, so every answer that is none would be undeclared.")

    static let ignoredBody = Rule(
        "contract/ignored-body", headline: "the request body of {subject} is ignored",
        help: "In OpenAPI 3.0 a body means nothing where HTTP gives it no meaning.")

    static let additionalMethod = Rule(
        "contract/additional-method", headline: "{subject} has a field of its own, `{field}`",
        hint: "move the operation there",
        help: "`additionalOperations` is for methods that have no field of the Path Item Object.")

    /// A warning: `link-object-examples.yaml` of the specification's tests, which pass, breaks it.
    static let linkOperation = Rule(
        "contract/link-operation", headline: "no operation has the id `{subject}`",
        help: "A link leads to an operation of the same description.")

    // MARK: - Parameters

    static let duplicateParameter = Rule(
        "contract/duplicate-parameter", headline: "the parameter `{subject}` in `{in}` stands twice",
        help: "A parameter is identified by its name and its place.")

    static let twoQueryStrings = Rule(
        "contract/two-querystrings", headline: "only one parameter can take the whole query string",
        help: "A parameter with `in: querystring` is the query as a whole.")

    static let queryBesideQueryString = Rule(
        "contract/query-beside-querystring",
        headline: "`{subject}` takes the whole query string, and others are `in: query`",
        help: "`in: query` and `in: querystring` exclude each other.")

    static let queryStringContent = Rule(
        "contract/querystring-content", headline: "`{subject}` takes the query string, and needs `content`",
        help: "A parameter with `in: querystring` has a media type, and neither schema nor style.")

    static let styleOfPlace = Rule(
        "contract/style", headline: "the style `{subject}` is not one of `{in}`, which are: {expected}",
        help: "Each place of a parameter has its own styles.")

    static let styleOfType = Rule(
        "contract/style-of-type",
        headline: "the style `{subject}` is for {expected}, and the schema is of type {actual}",
        help: "How such a value is written is not defined, so tools differ.")

    static let headerName = Rule(
        "contract/header-name", headline: "`{subject}` cannot be the name of a header",
        help: "The name of a header is a token (RFC 9110, 5.6.2).")

    static let pathName = Rule(
        "contract/path-name", headline: "`{subject}` cannot be the name of a path parameter",
        help: "Braces mark where a name of a template starts and ends.")

    static let ignoredHeader = Rule(
        "contract/ignored-header", headline: "`{subject}` is described elsewhere, and ignored here",
        help: "Accept, Content-Type and Authorization follow from media types and security.")

    static let oneMediaType = Rule(
        "contract/one-media-type", headline: "`content` of a parameter or header has exactly one media type",
        help: "Which media type a value has could not be told from several.")

    static let encodingProperty = Rule(
        "contract/encoding-property", headline: "the schema has no property `{subject}` to encode",
        help: "The keys of `encoding` are properties of the schema beside it.")

    // MARK: - Servers, security, components

    static let emptyServers = Rule(
        "contract/empty-servers", headline: "the list of servers is empty, which stands for `/`",
        help: "An empty list means the same as none.")

    static let undeclaredServerVariable = Rule(
        "contract/undeclared-server-variable",
        headline: "the variable `{subject}` of the URL is not declared",
        help: "Every name in the URL of a server has a variable, with its default.")

    static let unusedServerVariable = Rule(
        "contract/unused-server-variable", headline: "the URL has no variable `{subject}`",
        help: "A variable stands in the URL by its name in braces.")

    static let serverQuery = Rule(
        "contract/server-query", headline: "the URL of a server has neither query nor fragment",
        help: "Paths are appended to the URL.")

    static let serverDefault = Rule(
        "contract/server-default", headline: "the default {actual} is not one of {expected}",
        help: "Where a variable lists its values, its default is one of them.")

    /// A warning since 3.1: `operation-object-example.yaml` of the specification's tests, which pass, breaks it.
    static let missingScheme = Rule(
        "contract/missing-security-scheme", headline: "there is no security scheme `{subject}`",
        hint: "declare it below components.securitySchemes",
        help: "A requirement names a security scheme of the components.")

    static let missingScope = Rule(
        "contract/missing-scope", headline: "no flow of the scheme has the scope `{subject}`",
        help: "The scopes that a requirement names are those that the flows list.")

    static let scopesOfNoOAuth = Rule(
        "contract/scopes-of-no-oauth", headline: "a scheme of type `{subject}` has no scopes",
        hint: "write an empty list",
        help: "In OpenAPI 3.0 the list is empty for other types than oauth2 and openIdConnect.")

    static let unusedComponent = Rule(
        "contract/unused-component", headline: "nothing leads to `{subject}` of components.{section}",
        help: "A component that no operation reaches is left over, or a reference to it is missing.")

    static let duplicateTag = Rule(
        "contract/duplicate-tag", headline: "the tag `{subject}` is declared twice",
        help: "Each tag of the list has a name of its own.")

    static let tagParent = Rule(
        "contract/tag-parent", headline: "there is no tag `{subject}`",
        help: "The parent of a tag is declared in the same list.")

    static let tagCycle = Rule(
        "contract/tag-cycle", headline: "the tag `{subject}` is a parent of its own",
        help: "Parents of tags make a tree.")

    // MARK: - Schemas

    static let pattern = Rule(
        "contract/pattern", headline: "the pattern {subject} does not compile: {reason}",
        help: "A pattern is a regular expression of ECMA-262.")

    static let nullableWithoutType = Rule(
        "contract/nullable-without-type", headline: "`nullable` means nothing without `type` beside it",
        hint: "add the type to the same schema",
        help: "OpenAPI 3.0.3: nullable adds null to the type that stands in the same Schema Object.")

    static let nullableEnum = Rule(
        "contract/nullable-enum", headline: "the enum does not list null, so null is refused all the same",
        hint: "add null to the list",
        help: "nullable widens the type, and leaves enum as it is.")

    static let readAndWriteOnly = Rule(
        "contract/read-and-write-only", headline: "a property cannot be both `readOnly` and `writeOnly`",
        help: "It could be neither sent nor received.")

    static let undeclaredRequired = Rule(
        "contract/undeclared-required",
        headline: "`{subject}` is required, and no property is declared by that name",
        help: "Its value could be anything; usually it is a misprint.")

    static let discriminatorProperty = Rule(
        "contract/discriminator-property",
        headline: "a schema does not declare the discriminator's `{subject}`",
        help: "The property that tells the schemas apart is declared by all of them.")

    static let discriminatorMapping = Rule(
        "contract/discriminator-mapping",
        headline: "`{subject}` is neither a schema's name nor a reference to one",
        help: "A mapping leads from a value to a schema of the components, or by a URI.")

    static let endlessSchema = Rule(
        "contract/endless-schema", headline: "the schema leads back to itself without a step into the value",
        help: "allOf, anyOf, oneOf, not, if and $ref apply to the same value, so checking would never end.")

    static let valueMismatch = Rule(
        "contract/value-mismatch",
        headline: "`{subject}` does not match its schema: {problem}",
        help: "Examples, defaults and enum values are values that the schema accepts.")
}
