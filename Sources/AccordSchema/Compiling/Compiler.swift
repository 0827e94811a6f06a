import AccordJSON

/// Makes a program of a schema and of all schemas that it reaches.
///
/// Schemas that look at the same instance are compiled at once, inner ones first, so that references without
/// progress show as a schema that is met again before it is done. All others wait in a queue.
final class Compiler {
    /// How many schemas may look at one instance inside each other.
    static let depthLimit = 200

    var sources: SchemaSources
    let options: SchemaOptions
    var tables = ProgramTables()
    private var queue: [SchemaLocation] = []
    private var done: Set<SchemaLocation> = []
    /// Schemas that are being compiled, the outermost first.
    private var chain: [SchemaLocation] = []
    private var resourceIndexes: [SchemaLocation: Int32] = [:]
    private var resources: [SchemaResource] = []
    private var resourceDocuments: [Int] = []
    private var checkedMetaschemas: Set<String> = []

    init(sources: SchemaSources, options: SchemaOptions) {
        self.sources = sources
        self.options = options
    }

    func compile(_ root: SchemaLocation) -> Program {
        let index = index(of: root)
        repeat {
            while let next = queue.popLast() { compileBody(at: next) }
            queueDynamicTargets()
        } while !queue.isEmpty
        fillDynamicTargets()
        return Program(tables, root: index)
    }

    // MARK: - Schemas and their indexes

    /// The index of a schema for another instance: it is compiled later.
    func index(of location: SchemaLocation) -> Int32 {
        if let known = tables.indexes[location] { return known }
        let schema = sources.json(at: location)
        guard schema.kind == .object else {
            if schema.bool == nil { report(.notASchema, at: location) }
            let index = schema.bool == false ? ProgramTables.rejectAll : ProgramTables.acceptAll
            tables.indexes[location] = index
            return index
        }
        let index = Int32(tables.entries.count / 8)
        tables.indexes[location] = index
        tables.entries += [0, 0, 0, 0, 0, 0, 0, resourceIndex(of: location)]
        tables.locations.append(location)
        queue.append(location)
        return index
    }

    /// The index of a schema for the same instance: it is compiled now.
    func indexInPlace(of location: SchemaLocation) -> Int32 {
        let index = index(of: location)
        guard index > ProgramTables.rejectAll else { return index }
        guard !chain.contains(location) else {
            report(.endlessReference(uri(of: location)), at: chain.last ?? location)
            return ProgramTables.acceptAll
        }
        guard chain.count < Self.depthLimit else {
            report(.tooDeep(limit: Self.depthLimit), at: location)
            return ProgramTables.acceptAll
        }
        compileBody(at: location)
        return index
    }

    private func compileBody(at location: SchemaLocation) {
        guard let index = tables.indexes[location], done.insert(location).inserted else { return }
        chain.append(location)
        var schema = SchemaCompilation(location, compiler: self)
        schema.compile()
        chain.removeLast()
        let entries = schema.body.emit(into: &tables.code)
        for (kind, entry) in entries.enumerated() { tables.entries[Int(index) * 8 + kind] = entry }
    }

    // MARK: - References

    /// The schema that a reference leads to; nil, and a problem, where it leads nowhere.
    func target(of reference: String, from location: SchemaLocation, keyword: String) -> SchemaLocation? {
        switch sources.resolve(reference, from: location) {
        case .success(let target): return target
        case .failure(let error):
            report(.danglingReference(reference, error), at: location, keyword: keyword)
            return nil
        }
    }

    func report(_ kind: SchemaProblem.Kind, at location: SchemaLocation, keyword: String? = nil) {
        let place = sources.place(of: location)
        let pointer = keyword.map(place.pointer.appending) ?? place.pointer
        let problem = SchemaProblem(kind: kind, uri: place.uri, pointer: pointer)
        if !tables.problems.contains(problem) { tables.problems.append(problem) }
    }

    private func uri(of location: SchemaLocation) -> String {
        let place = sources.place(of: location)
        return place.uri + "#" + place.pointer.description
    }

    // MARK: - Dynamic scope

    private func resourceIndex(of location: SchemaLocation) -> Int32 {
        let resource = sources.resource(of: location)
        let key = SchemaLocation(document: location.document, node: resource.node)
        if let known = resourceIndexes[key] { return known }
        let index = Int32(resources.count)
        resourceIndexes[key] = index
        resources.append(resource)
        resourceDocuments.append(location.document)
        checkDialect(of: key)
        return index
    }

    private func checkDialect(of root: SchemaLocation) {
        guard let metaschema = sources.json(at: root)["$schema"]?.string,
            checkedMetaschemas.insert(metaschema).inserted
        else { return }
        if sources.rules(forMetaschema: metaschema) == nil {
            report(.unknownDialect(metaschema), at: root, keyword: "$schema")
        }
        for vocabulary in sources.unknownVocabularies(of: metaschema) {
            report(.unknownVocabulary(vocabulary), at: root, keyword: "$schema")
        }
    }

    /// The number of a dynamic anchor's name.
    func dynamicAnchor(_ name: String) -> Int32 {
        if let known = tables.dynamicAnchors.firstIndex(of: name) { return Int32(known) }
        tables.dynamicAnchors.append(name)
        return Int32(tables.dynamicAnchors.count - 1)
    }

    private func dynamicTarget(_ anchor: String, in resource: Int) -> SchemaLocation? {
        let node =
            anchor == SchemaSources.recursiveAnchor
            ? (resources[resource].isRecursive ? resources[resource].node : nil)
            : resources[resource].dynamicAnchors[anchor]
        return node.map { SchemaLocation(document: resourceDocuments[resource], node: $0) }
    }

    /// Whatever a dynamic reference may reach belongs to the program.
    private func queueDynamicTargets() {
        for anchor in tables.dynamicAnchors {
            for resource in resources.indices {
                if let target = dynamicTarget(anchor, in: resource) { _ = index(of: target) }
            }
        }
    }

    /// Whether a required name counts in the direction of the options.
    func binds(_ name: String, of location: SchemaLocation) -> Bool {
        guard options.direction != nil, sources.resource(of: location).rules.isOpenAPI30 else { return true }
        return RequiredDirection.binds(name, of: location, options.direction, &sources)
    }

    private func fillDynamicTargets() {
        for resource in resources.indices {
            for anchor in tables.dynamicAnchors {
                let target = dynamicTarget(anchor, in: resource)
                tables.dynamicTargets.append(target.flatMap { tables.indexes[$0] } ?? -1)
            }
        }
    }
}
