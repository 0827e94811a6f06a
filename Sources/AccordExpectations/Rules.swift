import AccordReport

// What the expectations on exchanges and JSON say; the sentences below findings stand in Rules+Hints.swift.

extension Rule {
    static let status = Rule(
        "expectations/status", headline: "{subject}: expected status {wanted}, got {status}",
        help: "The status code of the response is not the one, or not of the kind, that was expected.")

    // MARK: - Headers and cookies

    static let headerMissing = Rule(
        "expectations/header-missing", headline: "{subject}: the response has no header {header}",
        help: "No field of that name was received; names compare without regard to case.")

    static let header = Rule(
        "expectations/header", headline: "{subject}: the header {header} has another value",
        help: "Neither a single field nor all of them joined by `, ` have the expected value, byte for byte.")

    static let headerCondition = Rule(
        "expectations/header-condition",
        headline: "{subject}: no value of the header {header} meets the condition",
        help: "The condition was asked for each field, and for all of them joined by `, `.")

    static let headerPresent = Rule(
        "expectations/header-present", headline: "{subject}: the header {header} must not be there",
        help: "A field of that name was received, although none was expected.")

    static let contentType = Rule(
        "expectations/content-type",
        headline: "{subject}: expected content type {wanted}, got {contentType}",
        help: "Type and subtype compare without regard to case; parameters count where they were asked for.")

    static let cookieMissing = Rule(
        "expectations/cookie-missing", headline: "{subject}: the response sets no cookie {cookie}",
        help: "No Set-Cookie field names the cookie; names of cookies are case-sensitive (RFC 6265).")

    static let cookie = Rule(
        "expectations/cookie", headline: "{subject}: the cookie {cookie} is not set as expected",
        help: "Only what differs is listed. The value of an HttpOnly cookie is a secret and is never shown.")

    static let cookiePresent = Rule(
        "expectations/cookie-present", headline: "{subject}: the cookie {cookie} must not be set",
        help: "A Set-Cookie field that deletes the cookie does not count as setting it.")

    // MARK: - Redirects

    static let noRedirect = Rule(
        "expectations/no-redirect", headline: "{subject}: expected a redirect, got {status}",
        help: "A redirect is a response with the status 301, 302, 303, 307 or 308.")

    static let noLocation = Rule(
        "expectations/no-location", headline: "{subject}: the redirect {status} has no Location",
        help: "Without a Location no client knows where to go (RFC 9110, 15.4).")

    static let redirect = Rule(
        "expectations/redirect", headline: "{subject}: the redirect is another one than expected",
        help: "Both targets are resolved against the URL of the request before they are compared.")

    // MARK: - JSON

    static let notJSON = Rule(
        "expectations/not-json", headline: "{subject}: the body is not JSON: {reason}",
        help: "The body is read strictly as RFC 8259 has it, whatever its Content-Type says.")

    static let json = Rule(
        "expectations/json", headline: "{subject}: the JSON is not what was expected",
        help: "Key order does not count, numbers compare by value, strings by their bytes.")

    static let jsonContaining = Rule(
        "expectations/json-containing", headline: "{subject}: the JSON does not contain what was expected",
        help: "Members that were not expected do not count; `arrays:` says what counts in arrays.")

    static let arrayTooLarge = Rule(
        "expectations/array-too-large",
        headline: "{subject}: {wanted} elements are too many to be found among {found} in any order",
        hint: "compare them in order: arrays: .ordered",
        help: "Matching without order compares each element with each other one.")

    static let absent = Rule(
        "expectations/json-absent", headline: "{subject}: nothing stands at {pointer}",
        help: "The JSON Pointer (RFC 6901) leads out of the document.")

    static let present = Rule(
        "expectations/json-present", headline: "{subject}: nothing may stand at {pointer}",
        help: "The JSON Pointer leads to a value; `null` is a value as well.")

    static let count = Rule(
        "expectations/json-count", headline: "{subject}: expected {wanted} values at {pointer}, got {found}",
        help: "Counted are the elements of an array and the members of an object.")

    static let noCount = Rule(
        "expectations/json-no-count",
        headline: "{subject}: what stands at {pointer} is no array or object but {found}",
        help: "Only the elements of an array and the members of an object can be counted.")

    static let invalidPointer = Rule(
        "expectations/invalid-pointer", headline: "the expectation's pointer is invalid: {reason}",
        help: "A JSON Pointer is empty or starts with `/`; `~` and `/` in keys are `~0` and `~1` (RFC 6901).")

    // MARK: - Errors

    static let validationError = Rule(
        "expectations/validation-error", headline: "{subject}: no validation error at {field}",
        help: "The body was understood, but the field, or the code for it, is not among its errors.")

    static let noFields = Rule(
        "expectations/no-fields", headline: "{subject}: the body names no fields in {dialect}",
        hint: "describe how it does: dialect: ValidationDialect(named: \"…\") { exchange in … }",
        help: "The body of an error has none of the forms that were looked for.")

    static let errorCode = Rule(
        "expectations/error-code", headline: "{subject}: the error code {code} was not found",
        help: "Looked at are code, type, error, error.code, errors[].code, detail[].code and detail[].type.")

    // MARK: - Bodies

    static let text = Rule(
        "expectations/text", headline: "{subject}: the body does not contain the expected text",
        help: "The text is searched byte for byte.")

    static let notText = Rule(
        "expectations/not-text", headline: "{subject}: the body is not text: its {count} bytes are not UTF-8",
        help: "Text is read as UTF-8.")

    static let body = Rule(
        "expectations/body", headline: "{subject}: the body is not what was expected",
        help: "Bodies compare byte for byte; the difference is shown by line where both are text.")
}
