import AccordJSON

@testable import AccordSchema

/// Runs the suite's cases of one draft through both passes.
struct SuiteRun {
    let draft: Draft
    var options: SchemaOptions
    var count = 0
    var misses: [String] = []
    /// Cases that may be answered otherwise.
    var knownMisses: [String: String] = [:]
    private var met: Set<String> = []

    init(_ draft: Draft) {
        self.draft = draft
        options = SchemaOptions(dialect: draft.dialect)
    }

    mutating func run(folder: String) throws {
        for file in try SuiteFiles.files(of: draft.folder, in: folder) {
            let path = "\(SuiteFiles.suite)/tests/\(draft.folder)/\(folder)/\(file)"
            for group in try SuiteFiles.json(path).elements {
                run(group, name: "\(draft.folder)/\(folder)/\(file)")
            }
        }
    }

    private mutating func run(_ group: JSON, name: String) {
        guard let document = group["schema"] else { return }
        let registry = SuiteFiles.registry()
        let uri = "urn:suite:case"
        registry.add(document, at: uri)
        var options = options
        if name.contains("optional/content") { options.assertsContent = true }
        guard let schema = try? Schema(at: uri, in: registry, options: options) else {
            misses.append("\(name): \(group["description"]?.string ?? "") has no schema")
            return
        }
        for test in group["tests"]?.elements ?? [] {
            check(test, schema, name: "\(name): \(group["description"]?.string ?? "")")
        }
    }

    private mutating func check(_ test: JSON, _ schema: Schema, name: String) {
        guard let instance = test["data"], let isValid = test["valid"]?.bool else { return }
        count += 1
        let title = "\(name): \(test["description"]?.string ?? "")"
        let fast = schema.accepts(instance)
        let slow = schema.explained(instance, asksProgram: false).isEmpty
        let asking = schema.explained(instance, asksProgram: true).isEmpty
        if fast == isValid, slow == isValid, asking == isValid { return }
        if knownMisses[title] != nil {
            met.insert(title)
        } else {
            misses.append(
                "\(title): fast \(fast), explaining \(slow), both \(asking), problems \(schema.problems)")
        }
    }

    /// Known misses of this draft that are none.
    var staleMisses: [String] {
        knownMisses.keys.filter { $0.hasPrefix(draft.folder + "/") && !met.contains($0) }.sorted()
    }

    func print(_ part: String) {
        Swift.print(
            "JSON-Schema-Test-Suite \(draft) \(part): \(count - misses.count - met.count) of \(count)")
    }
}
