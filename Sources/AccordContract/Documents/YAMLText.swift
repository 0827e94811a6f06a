import AccordJSON

/// A YAML text read as the JSON document that it stands for.
struct YAMLText {
    /// What a file may have at most, in bytes.
    static let byteLimit = 256 << 20

    let json: JSON
    let marks: YAMLMarks
    let problems: [YAMLProblem]

    init(_ bytes: [UInt8]) throws(YAMLError) {
        guard bytes.count <= Self.byteLimit else {
            let position = SourcePosition(line: 1, column: 1)
            throw YAMLError(reason: .tooLarge(limit: Self.byteLimit), position: position)
        }
        var found: Result<(JSON, YAMLReader)?, YAMLFailure> = .success(nil)
        // The parser would count the mark as a column.
        let start = bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0
        bytes[start...].withUnsafeBufferPointer { text in
            do throws(YAMLFailure) {
                found = .success(try YAMLReader.read(text))
            } catch {
                found = .failure(error)
            }
        }
        switch found {
        case .success((let json, let reader)?):
            self.json = json
            marks = reader.marks
            problems = reader.troubles.isEmpty ? [] : Self.problems(reader, SourceText(bytes))
        case .success(nil):
            throw YAMLError(reason: .empty, position: SourcePosition(line: 1, column: 1))
        case .failure(let failure): throw YAMLError(failure, in: SourceText(bytes))
        }
    }

    private static func problems(_ reader: YAMLReader, _ text: SourceText) -> [YAMLProblem] {
        reader.troubles.map { trouble in
            let reason: YAMLProblem.Reason =
                switch trouble.reason {
                case .duplicateKey(let key, let first): .duplicateKey(key, first: text.position(first))
                case .keyIsNoName: .keyIsNoName
                case .mergeOfNoMapping: .mergeOfNoMapping
                }
            return YAMLProblem(reason: reason, position: text.position(trouble.mark))
        }
    }
}
