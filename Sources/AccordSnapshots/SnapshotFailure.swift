import AccordFiles
import AccordHTTP
import AccordJSON
import AccordReport

/// A snapshot expectation that could not come to a verdict.
enum SnapshotFailure: Error {
    case unnamedInParameterizedTest
    case fileExtension(String)
    case secondValue(id: SnapshotID, first: CallSite)
    case sharedFile(id: SnapshotID, other: String)
    case unserialisable(any Error)
    case secret(id: SnapshotID, Secret, line: Int, place: SecretPlace?)
    case misread(id: SnapshotID, Misreading)
    case unreasoned(SecretKind)
    case redaction(String, any Error)

    /// The failure as a finding at the call site.
    static func finding(_ error: any Error, _ request: SnapshotRequest, in packageRoot: String) -> Finding {
        var site = request.site.place
        site.file = Path.relative(site.file, to: packageRoot)
        var finding = finding(error, request.owner.description, in: packageRoot)
        finding.places.insert(site, at: 0)
        return finding
    }

    private static func finding(_ error: any Error, _ test: String, in packageRoot: String) -> Finding {
        switch error {
        case unnamedInParameterizedTest: Finding(.unnamed, subject: test)
        case fileExtension(let text): Finding(.fileExtension, subject: text)
        case secondValue(let id, let first):
            Finding(
                .secondValue, subject: id.description,
                places: [
                    Place(
                        Path.relative(first.path, to: packageRoot), line: first.line, column: first.column,
                        label: "first")
                ])
        case sharedFile(let id, let other):
            Finding(.sharedFile, subject: id.description, actual: other, facts: ["path": JSON(id.path)])
        case unserialisable(let error):
            unserialisable(error, test)
        case secret(let id, let secret, let line, let place):
            Finding(
                .secret, subject: id.description, hints: Rules.advice(against: secret, at: place),
                facts: [
                    "secret": JSON(secret.name), "line": JSON(line), "extension": JSON(id.fileExtension),
                ])
        case misread(let id, let misreading):
            Finding(
                .misread, subject: id.description, facts: ["reason": JSON(Rules.sentence(misreading))])
        case unreasoned(let kind):
            Finding(.unreasoned, subject: test, facts: ["kind": JSON(kind.description)])
        case redaction(_, let error as any Reportable): error.finding
        case redaction(let name, let error):
            Finding(
                .redaction, subject: name,
                facts: ["reason": JSON(SecretGuard.concealing(Rules.sentence(error)))])
        case let error as any Reportable: error.finding
        default: unserialisable(error, test)
        }
    }

    /// What an error quotes of the value is no safer than the value.
    private static func unserialisable(_ error: any Error, _ test: String) -> Finding {
        Finding(
            .unserialisable, subject: test, actual: SecretGuard.concealing(String(describing: error)))
    }
}
