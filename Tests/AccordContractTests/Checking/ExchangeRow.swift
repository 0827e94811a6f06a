import AccordContract
import AccordReport
import Testing

/// One rule: an exchange that keeps it, its twin that does not, and what is said about that.
struct ExchangeRow: Sendable, CustomTestStringConvertible {
    let rule: String
    let contract: String
    let valid: String
    let invalid: String
    /// A line for each finding: `severity: headline @line:column` of the contract.
    let says: String
    var strictness = ContractStrictness.standard

    var testDescription: String { rule }

    /// What a check says about one of the exchanges, as `says` has it.
    func words(_ text: String) throws -> String {
        let check = ExchangeCheck(try Contract(contract), options: ExchangeOptions(strictness: strictness))
        return check.check(ExchangeText(text).exchange).findings.map { finding in
            let place = finding.places.first.map { " @\($0.line ?? 0):\($0.column ?? 0)" } ?? ""
            return "\(finding.severity.rawValue): \(finding.headline)\(place)"
        }.joined(separator: "\n")
    }
}

extension ExchangeRow {
    /// `paths` as they are given, in flow style or below two blanks.
    static func paths(
        _ rule: String, _ paths: String, _ valid: String, _ invalid: String, says: String,
        _ version: String = "3.1.0", top: String = "", strictness: ContractStrictness = .standard
    ) -> ExchangeRow {
        let contract = "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: \(paths)\n\(top)"
        return ExchangeRow(
            rule: rule, contract: contract, valid: valid, invalid: invalid, says: says,
            strictness: strictness)
    }

    /// A parameter of GET; the path is `/q`, or has the parameter in it.
    static func parameter(
        _ rule: String, _ parameter: String, at path: String = "/q", _ valid: String, _ invalid: String,
        says: String, _ version: String = "3.1.0", top: String = ""
    ) -> ExchangeRow {
        let get = "{parameters: [\n\(parameter)], responses: {'200': {description: ok}}}"
        return paths(rule, "{'\(path)': {get: \(get)}}", valid, invalid, says: says, version, top: top)
    }

    /// The body of POST /q by the members of its media type.
    static func request(
        _ rule: String, _ content: String, _ valid: String, _ invalid: String, says: String,
        _ version: String = "3.1.0", top: String = "", strictness: ContractStrictness = .standard
    ) -> ExchangeRow {
        let body =
            "requestBody: {required: true, content: {\n\(content)}}, responses: {'200': {description: ok}}"
        let paths = "{/q: {post: {\(body)}}}"
        return self.paths(
            rule, paths, "POST /q | " + valid, "POST /q | " + invalid, says: says, version, top: top,
            strictness: strictness)
    }

    /// The 200 response of GET /q by its members.
    static func response(
        _ rule: String, _ response: String, _ valid: String, _ invalid: String, says: String,
        _ version: String = "3.1.0", top: String = "", strictness: ContractStrictness = .standard
    ) -> ExchangeRow {
        let paths = "{/q: {get: {responses: {'200': {description: ok,\n\(response)}}}}}"
        return self.paths(
            rule, paths, "/q -> 200 | " + valid, "/q -> 200 | " + invalid, says: says, version, top: top,
            strictness: strictness)
    }

    /// A JSON body of the 200 response by its schema.
    static func schema(
        _ rule: String, _ schema: String, _ valid: String, _ invalid: String, says: String,
        _ version: String = "3.1.0", top: String = "", strictness: ContractStrictness = .standard
    ) -> ExchangeRow {
        response(
            rule, "content: {application/json: {schema:\n\(schema)}}", "json " + valid, "json " + invalid,
            says: says, version, top: top, strictness: strictness)
    }
}
