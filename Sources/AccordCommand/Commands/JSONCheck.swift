import AccordJSON
import AccordReport

/// One JSON text looked at: whether it can be read, and whether an object has a key twice.
struct JSONCheck {
    let findings: [Finding]

    init(_ file: InputFile) {
        do throws(JSONSyntaxError) {
            _ = try JSON(parsing: file.bytes)
            findings = DuplicateKeys(in: file.bytes).duplicates.map { Self.finding($0, file) }
        } catch {
            findings = [Self.finding(error, file)]
        }
    }

    private static func finding(_ error: JSONSyntaxError, _ file: InputFile) -> Finding {
        let place = FilePosition(offset: error.offset, in: file.bytes)
        return Finding(
            .malformedJSON, subject: file.path, places: [place.place(in: file.path)],
            facts: ["reason": JSON(error.reason.description), "offset": JSON(error.offset)])
    }

    private static func finding(_ key: DuplicateKeys.Duplicate, _ file: InputFile) -> Finding {
        let first = FilePosition(offset: key.first, in: file.bytes)
        let second = FilePosition(offset: key.offset, in: file.bytes)
        return Finding(
            .duplicateKey, severity: .warning, subject: file.path,
            places: [second.place(in: file.path)],
            facts: ["key": JSON(key.name), "first": JSON("line \(first.line)")])
    }
}
