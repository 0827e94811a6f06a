import AccordContract
import AccordReport

extension Rule {
    static let notASnapshot = Rule(
        "command/not-an-exchange", headline: "{subject} is no stored exchange: {reason}",
        hint: "an .http snapshot has a request, a blank line, and a response from `HTTP/1.1` on",
        help: "Only .http snapshots and HAR files hold exchanges.")

    static let unknownRule = Rule(
        "command/unknown-rule", headline: "there is no rule `{subject}` that could be left out",
        hint: "the ids of what is found stand in the report of --format json",
        help: "An --ignore that names no rule would go unnoticed.")

    static let noExchanges = Rule(
        "command/no-exchanges", headline: "there are no exchanges in {subject}",
        hint: "store some: exchange.expectSnapshot(as: .http)",
        help: "Only .http snapshots and HAR files are looked at; pending ones are not.")

    static let undeclaredRoute = Rule(
        "contract/undeclared-route", headline: "the app serves {subject}, and the contract does not have it",
        hint: "add it to the contract, or remove it from the app",
        help: "A route that the app has told to a test, or an exchange that it answered, has no operation.")

    static let unservedOperation = Rule(
        "contract/unserved-operation", headline: "the contract has {subject}, and the app does not serve it",
        hint: "add it to the app, or remove it from the contract",
        help: "None of the routes that the app has told to a test leads to the operation.")

    static let uncalledOperation = Rule(
        "contract/uncalled-operation", headline: "no test has called {subject}",
        hint: "write a test for it",
        help: "No journalled and no stored exchange leads to the operation.")
}

extension Rules {
    static let conforms = "it conforms"
    static let noOperation = "no operation of the contract is meant"

    static func name(_ kind: ExplanationStep.Kind) -> String {
        switch kind {
        case .server: "server"
        case .template: "path"
        case .operation: "operation"
        case .requestMediaType: "request media type"
        case .requestSchema: "request schema"
        case .status: "status"
        case .mediaType: "media type"
        case .schema: "schema"
        }
    }
}
