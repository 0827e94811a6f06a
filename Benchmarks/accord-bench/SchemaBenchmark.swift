import AccordJSON
import AccordSchema
import ArgumentParser
import Foundation

struct SchemaBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Holds an instance against a compiled schema.",
        discussion: "Example: accord-bench schema users.schema.json users.json --formats assert")

    enum Formats: String, ExpressibleByArgument, CaseIterable { case annotate, assert }

    @Argument(help: "A JSON Schema.") var schema: String
    @Argument(help: "A JSON document.") var instance: String
    @Flag(help: "Collect all violations.") var allErrors = false
    @Option(help: "Whether formats are asserted.") var formats = Formats.annotate
    @OptionGroup var options: RunOptions

    func run() throws {
        let document = try JSON(parsing: Array(try Data(contentsOf: URL(filePath: schema))))
        let schema = try Schema(
            document, options: SchemaOptions(formats: formats == .assert ? .assert : .annotate))
        let bytes = Array(try Data(contentsOf: URL(filePath: instance)))
        let json = try JSON(parsing: bytes)
        allErrors ? errors(of: json, schema) : try verdicts(on: bytes, json, schema)
    }

    private func verdicts(on bytes: [UInt8], _ json: JSON, _ schema: Schema) throws {
        let facts = [("valid", JSON(schema.accepts(json)))]
        let validating = Measurement.median(of: options.runs) { _ = schema.accepts(json) }
        Measurement(name: "schema", seconds: validating, runs: options.runs, facts: facts).printLine()
        let reading = try Measurement.median(of: options.runs) {
            _ = schema.accepts(try JSON(parsing: bytes))
        }
        Measurement(name: "schema-parse", seconds: reading, runs: options.runs, facts: facts).printLine()
    }

    private func errors(of json: JSON, _ schema: Schema) {
        let count = schema.violations(in: json, limit: .max).count
        let explaining = Measurement.median(of: options.runs) {
            _ = schema.violations(in: json, limit: .max)
        }
        Measurement(
            name: "schema-errors", seconds: explaining, runs: options.runs, facts: [("errors", JSON(count))]
        ).printLine()
    }
}
