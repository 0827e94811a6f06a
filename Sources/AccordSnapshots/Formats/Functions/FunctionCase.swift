import AccordConfiguration
import AccordJSON

/// One call of a function under snapshot: what went in, and what came out.
struct FunctionCase {
    enum Outcome {
        case content(SnapshotContent)
        case error(String)
    }

    let input: JSON
    let outcome: Outcome

    /// An error of the function, or of the format that cannot write its output, is an outcome.
    init<Input, Output>(
        input: Input, _ function: (Input) throws -> Output, _ format: SnapshotFormat<Output>
    ) {
        self.input = Self.json(of: input)
        do { outcome = .content(try format.content(function(input))) } catch {
            outcome = .error(String(describing: error))
        }
    }

    /// Text and numbers as they are, what encodes as its document, all else as it describes itself.
    private static func json<Input>(of input: Input) -> JSON {
        switch input {
        case let input as JSON: input
        case let input as String: JSON(input)
        case let input as any Encodable: (try? JSON(encoding: input)) ?? JSON(String(describing: input))
        default: JSON(String(describing: input))
        }
    }

    /// What a file of this content would hold.
    private static func bytes(of content: SnapshotContent) throws -> [UInt8] {
        try Comparison(content, with: nil, style: DocumentStyle(keyOrder: .free)).received
    }

    // MARK: - JSON

    var json: JSON { JSON(members: [("input", input), output]) }

    private var output: (String, JSON) {
        switch outcome {
        case .content(.json(let json)): return ("output", json)
        case .error(let error): return ("error", JSON(error))
        case .content(let content):
            do {
                return ("output", JSON(String(decoding: try Self.bytes(of: content), as: UTF8.self)))
            } catch { return ("error", JSON(String(describing: error))) }
        }
    }

    // MARK: - Text

    /// Every line has a mark in front, so that no text in it can pass for another case.
    var transcript: [UInt8] {
        let shown = input.string.map { Array($0.utf8) } ?? input.serialized(.compact)
        return Self.lines(shown, marked: "> ") + shownOutcome
    }

    private var shownOutcome: [UInt8] {
        switch outcome {
        case .error(let error): return Self.lines(Array(error.utf8), marked: "! ")
        case .content(let content):
            do { return Self.lines(try Self.bytes(of: content), marked: "  ") } catch {
                return Self.lines(Array(String(describing: error).utf8), marked: "! ")
            }
        }
    }

    /// No blank is left at the end of a line that is empty.
    private static func lines(_ text: [UInt8], marked mark: String) -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        return text.split(separator: newline, omittingEmptySubsequences: false).flatMap { line in
            (line.isEmpty ? mark.utf8.filter { $0 != UInt8(ascii: " ") } : Array(mark.utf8)) + line + [
                newline
            ]
        }
    }
}
