import AccordJSON
import AccordReport

/// One JSON text looked at: whether it can be read, and whether an object has a key twice.
struct JSONCheck {
    /// How many repeated keys of one text are told; the rest is counted.
    static let limit = 100

    let findings: [Finding]

    init(_ file: InputFile) {
        do throws(JSONSyntaxError) {
            let json = try JSON(parsing: file.bytes)
            findings = Self.repeatedKeys(json, file)
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

    private static func repeatedKeys(_ json: JSON, _ file: InputFile) -> [Finding] {
        guard json.hasRepeatedKeys else { return [] }
        let positions = JSONPositions(json)
        let repeated = json.repeatedMembers
        let told = repeated.prefix(limit).compactMap { repeated -> Finding? in
            guard let again = positions.place(of: repeated.member)?.key,
                let first = positions.place(of: repeated.first)?.key
            else { return nil }
            let place = FilePosition(offset: again.offset, in: file.bytes).place(in: file.path)
            return Finding(repeated.key, again: place, first: first.line)
        }
        return repeated.count > limit ? told + [.further(repeated.count - limit, in: file.path)] : told
    }
}
