import AccordJSON

extension SourceDocument {
    struct Content {
        var json: JSON
        var marks: YAMLMarks?
        var problems: [YAMLProblem] = []
    }

    /// What starts like JSON is JSON, unless its name says that it is YAML, which has the same brackets.
    static func content(of bytes: [UInt8], path: String) throws(DocumentError) -> Content {
        let name = path.lowercased()
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let looksLikeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            if looksLikeJSON, let json = try? JSON(parsing: bytes) { return Content(json: json) }
        } else if looksLikeJSON || name.hasSuffix(".json") {
            return try json(bytes, path: path)
        }
        do throws(YAMLError) {
            let text = try YAMLText(bytes)
            return Content(json: text.json, marks: text.marks, problems: text.problems)
        } catch {
            let positions = [error.position, error.noticed].compactMap(\.self)
            throw .yaml(path: path, error, lines: positions.map { SourceText(bytes).line($0.line) })
        }
    }

    private static func json(_ bytes: [UInt8], path: String) throws(DocumentError) -> Content {
        do throws(JSONSyntaxError) {
            return Content(json: try JSON(parsing: bytes))
        } catch {
            throw .json(path: path, error)
        }
    }
}
