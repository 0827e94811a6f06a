import AccordJSON
package import AccordReport

extension HARError: Reportable {
    package var finding: Finding {
        switch self {
        case .notJSON(let reason, let place):
            Finding(.archiveNotJSON, subject: place.file, places: [place], facts: ["reason": JSON(reason)])
        case .notAnArchive(let place): Finding(.notAnArchive, subject: place.file, places: [place])
        case .entry(let error, let index, let place):
            Finding(
                .archiveEntry, severity: error.isDamage ? .error : .note, subject: place.file,
                places: [place],
                facts: ["index": JSON(index), "reason": JSON(error.sentence)])
        }
    }
}

extension HAREntryError {
    fileprivate var sentence: String {
        switch self {
        case .missing(let name): "`\(name)` is missing"
        case .invalid(let name): "`\(name)` makes no sense"
        case .base64: "its content is said to be base64 and is not"
        case .noResponse: "the request got no response"
        case .noHTTP: "it is a WebSocket"
        }
    }
}

extension Rule {
    static let archiveNotJSON = Rule(
        "contract/har-not-json", headline: "{subject} is no HTTP archive: {reason}",
        hint: "save it again: the file may have been cut", help: "A HAR file is a JSON text.")

    static let notAnArchive = Rule(
        "contract/not-a-har", headline: "{subject} is no HTTP archive: it has no log.entries",
        help: "HAR 1.2 keeps its exchanges below `log.entries`.")

    static let archiveEntry = Rule(
        "contract/har-entry", headline: "entry {index} of {subject} was left out: {reason}",
        help: "The other entries are checked.")
}
