import AccordConfiguration
import AccordJSON
public import AccordReport

extension ContractError: Reportable {
    public var finding: Finding {
        let places = place.map { [$0] } ?? []
        return switch reason {
        case .document(let error): error.finding
        case .swagger(let version):
            Finding(.swagger, subject: path, places: places, facts: ["version": JSON(version)])
        case .version(let text): Finding(.unsupportedVersion, subject: path, places: places, actual: text)
        case .noVersion: Finding(.notAContract, subject: path, places: places)
        case .noObject: Finding(.noObject, subject: path, places: places)
        }
    }
}

extension DocumentError: Reportable {
    package var finding: Finding {
        switch self {
        case .missing(let path): Finding(.missingDocument, subject: path, places: [Place(path)])
        case .folder(let path): Finding(.documentIsFolder, subject: path, places: [Place(path)])
        case .unreadable(let path, let reason):
            Finding(
                .unreadableDocument, subject: path, places: [Place(path)], facts: ["reason": JSON(reason)])
        case .json(let path, let error):
            Finding(
                .notJSON, subject: path, places: [Self.place(error, path)],
                facts: ["reason": JSON(error.reason.description)])
        case .yaml(let path, let error, let lines): error.finding(in: path, lines)
        case .outside(let uri): Finding(.outsideReference, subject: uri)
        case .remote(let uri): Finding(.remoteReference, subject: uri)
        }
    }

    private static func place(_ error: JSONSyntaxError, _ path: String) -> Place {
        // The text is an excerpt of a long line, in which the column would point elsewhere.
        let text = error.lineTextColumn == 1 ? error.lineText : nil
        return Place(path, line: error.line, column: error.column, label: "contract", text: text)
    }
}

extension YAMLError {
    fileprivate func finding(in path: String, _ lines: [String]) -> Finding {
        let marks = [(position, "contract"), noticed.map { ($0, "noticed") }].compactMap(\.self)
        let places = zip(marks, lines).map { mark, line in
            Place(path, line: mark.0.line, column: mark.0.column, label: mark.1, text: line)
        }
        let (reason, hints) = (sentence, Self.hints(self.reason))
        return Finding(.notYAML, subject: path, places: places, hints: hints, facts: ["reason": JSON(reason)])
    }

    private var sentence: String {
        switch reason {
        case .syntax(let text): text
        case .unclosed(let unclosed): unclosed.sentence
        case .tab: "a tab stands where only blanks may indent or separate"
        case .notUTF8: "these bytes are not UTF-8"
        case .empty: "the file has no content"
        case .severalDocuments: "a second document starts here"
        case .undefinedAlias(let name): "nothing is named &\(name) before this alias"
        case .aliasExpansion(let limit): "its aliases stand for more than \(limit) values"
        case .recursiveAlias(let name): "the alias *\(name) stands inside of what it stands for"
        case .tooDeep(let limit): "mappings and sequences nest deeper than \(limit) levels"
        case .tooLarge(let limit): "the file is longer than \(limit) bytes"
        }
    }

    private static func hints(_ reason: Reason) -> [String] {
        switch reason {
        case .tab: ["replace the tab by blanks"]
        case .severalDocuments: ["put every document into a file of its own"]
        case .aliasExpansion: ["use $ref instead of aliases"]
        case .syntax, .unclosed, .notUTF8, .empty, .undefinedAlias, .recursiveAlias, .tooDeep, .tooLarge: []
        }
    }
}

extension Rule {
    static let swagger = Rule(
        "contract/swagger-2",
        headline: "{subject} is a Swagger {version} document, which Accord does not read",
        hint: "convert it to OpenAPI 3: npx swagger2openapi, or the converter of editor.swagger.io",
        help: "Swagger 2.0 has other rules for bodies, parameters and schemas than OpenAPI 3.0, 3.1 and 3.2.")

    static let unsupportedVersion = Rule(
        "contract/unsupported-version",
        headline: "{subject} is of OpenAPI version {actual}, which is not known",
        hint: "known are 3.0, 3.1 and 3.2",
        help: "The rules of a document follow from its version.")

    static let notAContract = Rule(
        "contract/not-openapi", headline: "{subject} is no OpenAPI document: the field `openapi` is missing",
        hint: "add `openapi: 3.1.0`, or name the document that has it",
        help: "The field `openapi` says which version's rules a document follows.")

    static let noObject = Rule(
        "contract/not-an-object", headline: "{subject} is no OpenAPI document: it is not a mapping",
        help: "An OpenAPI document is an object with `openapi`, `info` and `paths`.")

    static let missingDocument = Rule(
        "contract/missing-file", headline: "there is no file {subject}",
        help: "A contract, or a file that it refers to, does not exist.")

    static let documentIsFolder = Rule(
        "contract/is-folder", headline: "{subject} is a folder", hint: "name a file in it",
        help: "A contract is one file, with those that it refers to.")

    static let unreadableDocument = Rule(
        "contract/unreadable", headline: "{subject} cannot be read: {reason}",
        help: "The file exists, and the system refuses to read it.")

    static let notJSON = Rule(
        "contract/not-json", headline: "{subject} is not JSON: {reason}",
        help: "What starts with { or [ is read as RFC 8259 says, unless its name ends in .yaml or .yml.")

    static let notYAML = Rule(
        "contract/not-yaml", headline: "{subject} cannot be read as YAML: {reason}",
        help: "A document is one YAML text that could be written as JSON, too.")

    static let outsideReference = Rule(
        "contract/ref-outside", headline: "{subject} is outside of the folder that the contract may use",
        hint: "move the file, or name a higher folder as the root",
        help: "References do not leave the root folder, so that a contract cannot read what it should not.")

    static let remoteReference = Rule(
        "contract/ref-remote", headline: "{subject} is not a file, and nothing is fetched from the network",
        hint: "save a copy beside the contract and refer to that",
        help: "A check must give the same answer tomorrow, and with no network.")
}
