import AccordContract
import AccordReport
import AccordSchema
import ArgumentParser

struct SchemaCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says where JSON or YAML documents break a JSON Schema.",
        usage: "accord schema check <schema> [<instance> ...] [options]",
        discussion: """
            `$ref` finds files in the schema's own folder, and nothing on the network. Without an \
            instance only the schema is checked. What begins with { or [ is read as JSON, strictly, \
            unless its name ends in .yaml or .yml. A key that an object has twice is a warning, a \
            keyword that a schema has twice an error.

            Exit code 1 when an instance is malformed or invalid, or the schema has errors; 2 when \
            the schema cannot be used, or a file cannot be read.

            Example: accord schema check book.schema.json books/*.json --formats assert
            """)

    @Argument(help: ArgumentHelp("The schema's file, JSON or YAML.", valueName: "schema"))
    var schema: String

    @Argument(
        help: ArgumentHelp(
            "What is held against it, JSON or YAML; `-` is standard input.", valueName: "instance"))
    var instances: [String] = []

    @Option(help: "The dialect of a schema that does not name one.")
    var draft = SchemaDraft.draft2020

    @Option(help: "Whether `format` is checked, or only says what is meant.")
    var formats = FormatChoice.annotate

    @OptionGroup var options: FindingOptions

    func run() throws {
        var report = FindingReport("accord schema check", of: "instance")
        do {
            let check = try SchemaCheck(
                try SchemaFiles(schema),
                SchemaOptions(dialect: draft.dialect, formats: formats.policy))
            if check.holdsSchema {
                for instance in instances { Self.check(instance, check, &report) }
                report.add(check.schemaFindings(), checked: 0)
            } else {
                for finding in check.schemaFindings() { report.fail(finding) }
            }
        } catch let error as DocumentError {
            report.fail(error.finding.labelled(Rules.schemaLabel))
        } catch let error as SchemaError {
            report.fail(error.finding(in: schema))
        }
        try options.finish(report)
    }

    private static func check(_ path: String, _ check: SchemaCheck, _ report: inout FindingReport) {
        let file: InputFile
        do throws(CommandFileError) {
            file = try InputFile(path)
        } catch {
            return report.fail(error.finding)
        }
        do throws(DocumentError) {
            report.add(check.findings(in: try SourceDocument(file.bytes, path: file.path, uri: file.path)))
        } catch {
            report.add([error.finding.labelled(nil)])
        }
    }
}

extension Finding {
    /// Neither a schema nor an instance is a contract, whatever their reader calls them.
    fileprivate func labelled(_ label: String?) -> Finding {
        var finding = self
        for index in finding.places.indices { finding.places[index].label = label }
        return finding
    }
}
