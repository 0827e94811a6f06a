import AccordJSON
import AccordReport
import HTTPTypes

extension ExchangePart {
    /// As a headline names it.
    func words(status: Int) -> String {
        switch self {
        case .target: "target"
        case .path(let name): "path parameter `\(name)`"
        case .query(let name): "query parameter `\(name)`"
        case .querystring: "query string"
        case .header(let name): "header `\(name)`"
        case .cookie(let name): "cookie `\(name)`"
        case .security: "security"
        case .requestBody: "request body"
        case .status: "status"
        case .responseHeader(let name): "header `\(name)` of the \(status) response"
        case .responseBody: "body of the \(status) response"
        }
    }

    /// The rule for a value that its schema refuses.
    var schemaRule: Rule {
        switch self {
        case .requestBody: .requestBodySchema
        case .responseBody: .responseBodySchema
        case .responseHeader: .headerSchema
        default: .parameterSchema
        }
    }
}

extension JSONPointer {
    /// As a headline has it behind what it leads into; nothing for the value as a whole.
    var asPlace: String { tokens.isEmpty ? "" : " at \(self)" }
}

extension InvalidPlace {
    var words: String {
        switch self {
        case .body(let pointer) where pointer.tokens.isEmpty: "the body"
        case .body(let pointer): "\(pointer) of the body"
        case .parameter(let name): "`\(name)`"
        case .security: "its security"
        }
    }
}

extension ExplanationStep: CustomStringConvertible {
    /// One line: what was taken, and where the contract has it.
    package var description: String {
        let name =
            switch kind {
            case .server: "server"
            case .template: "path"
            case .operation: "operation"
            case .requestMediaType: "request media type"
            case .requestSchema: "request schema"
            case .status: "response"
            case .mediaType: "media type"
            case .schema: "schema"
            }
        return "\(name) \(value) (\(place))"
    }
}

extension CheckRun {
    mutating func report(_ problem: BodyProblem, _ part: ExchangePart, _ media: MediaPlan) {
        report(.malformedBody, part, node: media.node) { finding in
            finding.facts["mediaType"] = JSON(media.key)
            finding.facts["problem"] = JSON(Advice.sentence(problem))
            if case .json(let error, _) = problem {
                finding.facts["line"] = JSON(error.line)
                finding.facts["column"] = JSON(error.column)
                finding.actual = ValueExcerpt.text(error.lineText)
            }
        }
    }
}

// MARK: - Routing

extension Rule {
    static let unknownServer = Rule(
        "contract/unknown-server", headline: "{subject}: no server of the contract has this base path",
        hint: "add the server, or set the base path under which tests run",
        help: "A path is looked for below the URL of a Server Object.")

    static let unknownPath = Rule(
        "contract/unknown-path", headline: "{subject}: the contract has no path {path}",
        hint: "add the path to the contract",
        help: "No template below `paths` matches, segment by segment.")

    static let unknownMethod = Rule(
        "contract/unknown-method",
        headline: "{subject}: {template} has no operation {actual}, only {expected}",
        hint: "add the operation to the contract",
        help: "The path is declared, its method is not: what a server would answer with 405.")
}

// MARK: - Parameters

extension Rule {
    static let missingParameter = Rule(
        "contract/missing-parameter", headline: "{subject}: the {part} is missing",
        help: "The parameter is required.")

    static let parameterSchema = Rule(
        "contract/parameter", headline: "{subject}: {part}{at}: {problem}",
        help: "The value was decoded as style and type say, and its schema refuses it.")

    static let parameterStyle = Rule(
        "contract/parameter-style", headline: "{subject}: {part}: expected {expected}, got {actual}",
        help: "The text of the parameter lacks what its style demands.")

    static let percentEncoding = Rule(
        "contract/percent-encoding",
        headline: "{subject}: {part}: the percent-encoding makes no sense: {actual}",
        help: "`%` is followed by two hexadecimal digits, and the bytes are UTF-8 (RFC 3986, 2.1).")

    static let undeclaredQuery = Rule(
        "contract/undeclared-query", headline: "{subject}: the {part} is not declared",
        help: "Nothing in the operation asks for it.")

    static let undeclaredHeader = Rule(
        "contract/undeclared-header", headline: "{subject}: the {part} is not declared",
        help: "The contract does not name the header field.")

    static let undeclaredCookie = Rule(
        "contract/undeclared-cookie", headline: "{subject}: the {part} is not declared",
        help: "The contract does not name the cookie.")

    static let missingSecurity = Rule(
        "contract/missing-security",
        headline: "{subject}: nothing shows who is calling: {scheme} is required",
        help: "A request must carry what one of the security requirements asks for.")
}

// MARK: - Bodies

extension Rule {
    static let missingRequestBody = Rule(
        "contract/missing-request-body", headline: "{subject}: the request body is missing",
        help: "The request body is required.")

    static let missingResponseBody = Rule(
        "contract/missing-response-body", headline: "{subject}: the {part} is empty where one is declared",
        hint: "send the body, or declare the response without content",
        help: "A response that declares content has some.")

    static let unexpectedBody = Rule(
        "contract/unexpected-body", headline: "{subject}: {reason} has no body",
        help: "Answers to HEAD, 204 and 304 have none (RFC 9110, 6.4.1).")

    static let undeclaredBody = Rule(
        "contract/undeclared-body", headline: "{subject}: the {part} is not declared",
        hint: "declare it by `content`",
        help: "There is a body, and the contract says nothing about one.")

    static let missingContentType = Rule(
        "contract/missing-content-type", headline: "{subject}: the {part} comes without a Content-Type",
        hint: "one of these is declared: {expected}",
        help: "Without a media type nothing says how the body is to be read.")

    static let malformedContentType = Rule(
        "contract/malformed-content-type",
        headline: "{subject}: the {part} has a Content-Type that is none: {actual}",
        help: "A media type is `type/subtype` with parameters (RFC 9110, 8.3.1).")

    static let undeclaredMediaType = Rule(
        "contract/undeclared-media-type",
        headline: "{subject}: {part}{at}: expected media type {expected}, got {actual}",
        help: "No key of `content` matches, neither exactly nor as a range.")

    static let malformedBody = Rule(
        "contract/malformed-body", headline: "{subject}: the {part} is no {mediaType}: {problem}",
        help: "The bytes are not what the media type says.")

    static let repeatedBodyKey = Rule(
        "contract/repeated-body-key",
        headline: "{subject}: {part}: the key `{key}` stands twice, the second at {pointer}",
        help: "Receivers disagree about which of the two counts (RFC 8259, 4).")

    static let requestBodySchema = Rule(
        "contract/request-body", headline: "{subject}: {part}{at}: {problem}",
        help: "The schema refuses the value.")

    static let responseBodySchema = Rule(
        "contract/response-body", headline: "{subject}: {part}{at}: {problem}",
        help: "The schema refuses the value.")

    static let undeclaredProperty = Rule(
        "contract/undeclared-property", headline: "{subject}: {part}{at}: `{name}` is not declared",
        hint: "declare it, or say by additionalProperties what others may be",
        help: "No schema in reach names the property, allows it or forbids it.")

    static let misdirectedProperty = Rule(
        "contract/misdirected-property",
        headline: "{subject}: {part}{at}: `{name}` is {keyword} and should not be sent this way",
        help: "`readOnly` is for responses, `writeOnly` for requests (OpenAPI 3.0, Schema Object).")

    static let unusable = Rule(
        "contract/unusable",
        headline: "{subject}: {part}: the contract is broken here, and nothing was checked",
        hint: "see what is wrong with it: accord contract lint",
        help: "A reference leads nowhere, or what stands here cannot be read.")
}

// MARK: - Responses

extension Rule {
    static let undeclaredStatus = Rule(
        "contract/undeclared-status",
        headline: "{subject}: the status {actual} is not declared, only {expected}",
        help: "Neither the code nor its range nor `default` is among the responses.")

    static let missingHeader = Rule(
        "contract/missing-header", headline: "{subject}: the {part} is missing",
        help: "The header is required.")

    static let headerSchema = Rule(
        "contract/header", headline: "{subject}: {part}{at}: {problem}",
        help: "The value was decoded as its schema's types say, and the schema refuses it.")
}

// MARK: - Requests that are wrong on purpose

extension Rule {
    static let requestIsValid = Rule(
        "contract/request-is-valid",
        headline: "{subject}: nothing is wrong with {place}, as the contract has it",
        hint: "make the request violate the contract there, or tighten the contract",
        help: "A negative test must break a rule that the contract states.")

    static let invalidRequestAccepted = Rule(
        "contract/invalid-request-accepted",
        headline: "{subject}: a request that is wrong at {place} was answered with {actual}",
        hint: "answer with a declared 4xx status",
        help: "What the contract forbids must be refused.")
}
