import AccordReport

extension Rule {
    static let noPath = Rule(
        "contract/no-path", headline: "the contract has no path {subject}",
        help: "Paths are compared as they are written, the names of their parameters included.")

    static let noOperation = Rule(
        "contract/no-operation", headline: "the contract has no operation {subject}",
        help: "The path is declared, but not with this method.")

    static let noRequestBody = Rule(
        "contract/no-request-body", headline: "{subject} declares no request body",
        help: "In OpenAPI 3.0 a body of GET, HEAD and DELETE does not count.")

    static let noSuchResponse = Rule(
        "contract/no-such-response", headline: "{subject} declares no response for {status}",
        help: "An exact status counts before a range such as 2XX, and that before `default`.")

    static let noResponseBody = Rule(
        "contract/no-response-body", headline: "{subject} declares no body for {status}",
        help: "The response has no `content`.")

    static let noMediaType = Rule(
        "contract/no-media-type", headline: "{subject} declares no body of the type {mediaType}",
        help: "Of the keys that match, the most specific one counts.")

    static let noSchema = Rule(
        "contract/no-schema", headline: "{subject} declares no schema for {mediaType}",
        help: "Without a schema every body of the type is right.")

    static let valueRefused = Rule(
        "contract/value", headline: "{subject} does not take this value{at}: {problem}",
        help: "The schema that the contract declares refuses the value.")

    static let answerRefused = Rule(
        "contract/answer-value",
        headline: "{subject} does not answer {status} with this value{at}: {problem}",
        help: "The schema that the contract declares refuses the value.")
}
