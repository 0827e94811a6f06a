import AccordJSON

/// Reads the lines of Swift Testing's event stream (versions 0 and 6.3), and our own of the same form.
///
/// Lines of other kinds and versions are passed over: the stream grows with every release.
struct EventStream {
    private var rest: [UInt8] = []

    /// The events of all lines that are whole by now.
    mutating func read(_ bytes: some Sequence<UInt8>) -> [RunnerEvent] {
        rest += bytes
        guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
        let lines = rest[..<end].split(separator: UInt8(ascii: "\n"))
        let events = lines.compactMap { Self.event(Array($0)) }
        rest.removeSubrange(...end)
        return events
    }

    static func event(_ line: [UInt8]) -> RunnerEvent? {
        guard let json = try? JSON(parsing: line), let payload = json["payload"] else { return nil }
        switch json["kind"]?.string {
        case "test": return test(payload).map { RunnerEvent(.listed($0), of: $0.key) }
        case "event":
            let kind = kind(payload)
            let time = payload["instant"]?["absolute"]?.double ?? 0
            return kind.map { RunnerEvent($0, of: payload["testID"]?.string, at: time) }
        default: return nil
        }
    }

    // MARK: -

    private static func test(_ json: JSON) -> RunnerTest? {
        guard let key = json["id"]?.string else { return nil }
        let place = json["sourceLocation"]
        return RunnerTest(
            id: id(key, place), key: key, isSuite: json["kind"]?.string == "suite",
            tags: (json["tags"] ?? json["_tags"])?.elements.compactMap(\.string) ?? [],
            file: file(place), line: place?["line"]?.int)
    }

    /// The key of a function ends with its place: `/OrderTests.swift:12:6`.
    private static func id(_ key: String, _ place: JSON?) -> String {
        guard let place, let fileID = place["fileID"]?.string, let line = place["line"]?.int,
            let column = place["column"]?.int, let name = fileID.split(separator: "/").last
        else { return key }
        let ending = "/\(name):\(line):\(column)"
        return key.utf8.count > ending.utf8.count && key.hasSuffix(ending)
            ? String(key.dropLast(ending.count)) : key
    }

    private static func kind(_ json: JSON) -> RunnerEvent.Kind? {
        switch json["kind"]?.string {
        case "runStarted": .runStarted
        case "runEnded": .runEnded
        case "testStarted": .started
        case "testEnded": .ended
        case "testSkipped": .skipped(reason: comment(json))
        case "testCancelled": .cancelled(reason: comment(json))
        case "issueRecorded": issue(json)
        default: nil
        }
    }

    private static func issue(_ json: JSON) -> RunnerEvent.Kind {
        guard json["issue"]?["isKnown"]?.bool != true else { return .knownIssue }
        let place = json["issue"]?["sourceLocation"]
        let texts = json["messages"]?.elements.compactMap { $0["text"]?.string } ?? []
        return .issue(
            RunnerIssue(
                text: text(texts), isFailure: json["issue"]?["isFailure"]?.bool ?? true, file: file(place),
                line: place?["line"]?.int))
    }

    /// "Issue recorded" says nothing that the mark before it does not say.
    private static func text(_ texts: [String]) -> String {
        let telling = texts.count > 1 && texts.first == "Issue recorded" ? Array(texts.dropFirst()) : texts
        return telling.joined(separator: "\n")
    }

    private static func comment(_ json: JSON) -> String? {
        if let comment = json["_comments"]?.elements.first?.string { return comment }
        // Version 6.3 has the reason in its sentence only: `Test off() skipped: "why"`.
        guard let text = json["messages"]?[0]?["text"]?.string,
            let colon = text.firstRange(of: ": \"")
        else { return nil }
        return String(text[colon.upperBound...].dropLast())
    }

    private static func file(_ place: JSON?) -> String? {
        (place?["filePath"] ?? place?["_filePath"])?.string
    }
}
