// JSON Schema, compiled once and evaluated fast.
package import AccordJSON
import Synchronization

/// A schema of a registry: whether instances are valid against it, and if not, why.
///
/// It is compiled with all that it reaches when it is first used. What is wrong in a schema does not stop the
/// rest of it from being evaluated: a reference that leads nowhere accepts everything and is a problem.
package final class Schema: Sendable {
    /// The absolute URI that the schema was asked for by.
    package let uri: String
    package let options: SchemaOptions
    let registry: SchemaRegistry
    let location: SchemaLocation
    private let compiled = Mutex<Program?>(nil)

    /// - Parameter uri: absolute, with `#/json/pointer` or `#anchor` for a part of a document.
    /// - Throws: `SchemaError` where the registry has no such document or place.
    package init(
        at uri: String, in registry: SchemaRegistry, options: SchemaOptions = SchemaOptions()
    ) throws(SchemaError) {
        self.uri = uri
        self.options = options
        self.registry = registry
        let found = registry.withSources { $0.locate(uri, rules: DialectRules(options.dialect)) }
        location = try found.get()
    }

    /// A schema that is a document of its own.
    package convenience init(_ document: JSON, options: SchemaOptions = SchemaOptions()) throws(SchemaError) {
        let registry = SchemaRegistry()
        let uri = "urn:accord:schema"
        registry.add(document, at: uri)
        try self.init(at: uri, in: registry, options: options)
    }

    /// Whether an instance is valid; stops at the first violation.
    package func verdict(on instance: JSON) -> SchemaVerdict { program.verdict(on: instance) }

    /// Whether an instance is valid for sure.
    package func accepts(_ instance: JSON) -> Bool { verdict(on: instance) == .accepted }

    /// What is wrong with an instance; none if it is valid.
    ///
    /// - Parameters:
    ///   - typeOnlyAt: places where the instance holds a sample of a type instead of a value: only the type
    ///     counts there.
    ///   - limit: how many violations are looked for.
    package func violations(
        in instance: JSON, typeOnlyAt: Set<JSONPointer> = [], limit: Int = 100
    ) -> [SchemaViolation] {
        let program = program
        guard limit > 0, program.verdict(on: instance) != .accepted else { return [] }
        return explained(instance, typeOnlyAt: typeOnlyAt, limit: limit)
    }

    /// The defects of the schema and of all schemas that it reaches.
    package var problems: [SchemaProblem] { program.problems }

    var program: Program {
        compiled.withLock { compiled in
            if let compiled { return compiled }
            let program = registry.withSources { sources in
                let compiler = Compiler(sources: sources, options: options)
                let program = compiler.compile(location)
                sources = compiler.sources
                return program
            }
            compiled = program
            return program
        }
    }

    /// - Parameter asksProgram: whether parts that the program accepts are left out.
    func explained(
        _ instance: JSON, typeOnlyAt: Set<JSONPointer> = [], limit: Int = 100, asksProgram: Bool = true
    ) -> [SchemaViolation] {
        let program = program
        let sources = registry.withSources { $0 }
        return program.withEvaluator(of: instance) { evaluator in
            var explainer = Explainer(
                instance: instance, sources: sources, options: options, program: program,
                typeOnlyAt: typeOnlyAt, limit: limit)
            explainer.asksProgram = asksProgram
            return explainer.explain(location, &evaluator)
        }
    }
}
