import AccordJSON
import ArgumentParser

struct SchemaBowtieCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bowtie",
        abstract: "Speaks with Bowtie, the harness for JSON Schema implementations.",
        discussion: """
            Reads commands of the IHOP protocol, version 1, from standard input, a JSON line each, and \
            answers on standard output until `stop` or the end.

            Example: echo '{"cmd": "start", "version": 1}' | accord schema bowtie
            """)

    func run() throws {
        var session = BowtieSession()
        var lines = LineReader(Console.readSome)
        while let line = lines.next() {
            if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
            guard case .line(let answer) = session.answer(line) else { return }
            Console.write(answer.text(.compact) + "\n")
        }
    }
}
