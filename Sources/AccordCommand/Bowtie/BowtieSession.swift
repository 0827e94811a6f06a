import AccordJSON
import AccordSchema

/// A conversation with Bowtie, the harness that runs one test suite over every implementation of JSON
/// Schema: its protocol IHOP, version 1, a JSON line each way.
///
/// Whatever comes in is answered: what cannot be done is an answer with `errored`, never an end.
struct BowtieSession {
    static let version = 1

    enum Answer: Equatable {
        case line(JSON)
        /// `stop` has no answer: the conversation is over.
        case stop
    }

    /// Of schemas that do not name theirs.
    private var dialect = Dialect.draft2020
    private var isStarted = false

    mutating func answer(_ line: [UInt8]) -> Answer {
        guard let command = try? JSON(parsing: line) else { return .line(Self.error(.notJSON)) }
        switch command["cmd"]?.string {
        case "start": return .line(start(command))
        case "dialect": return .line(choose(command))
        case "run": return .line(run(command))
        case "stop": return .stop
        case let name: return .line(Self.error(.unknownCommand(name ?? ""), seq: command["seq"]))
        }
    }

    private mutating func start(_ command: JSON) -> JSON {
        guard command["version"] == JSON(Self.version) else { return Self.error(.version) }
        isStarted = true
        return ["version": JSON(Self.version), "implementation": BowtieImplementation.json]
    }

    private mutating func choose(_ command: JSON) -> JSON {
        guard let dialect = command["dialect"]?.string.flatMap(Dialect.init(uri:)) else {
            return ["ok": false]
        }
        self.dialect = dialect
        return ["ok": true]
    }

    private func run(_ command: JSON) -> JSON {
        let seq = command["seq"]
        guard isStarted else { return Self.error(.notStarted, seq: seq) }
        guard let seq, let test = BowtieCase(command["case"]) else { return Self.error(.noCase, seq: seq) }
        do throws(SchemaError) {
            return ["seq": seq, "results": JSON(elements: try test.results(dialect))]
        } catch {
            return Self.error(.schema(error), seq: seq)
        }
    }

    private static func error(_ reason: BowtieProblem, seq: JSON? = nil) -> JSON {
        let error: [(String, JSON)] = [
            ("errored", true), ("context", ["message": JSON(Rules.sentence(reason))]),
        ]
        return JSON(members: [("seq", seq ?? .null)] + error)
    }
}
