import AccordJSON
import AccordURI

/// Walks a document once and finds its resources and anchors.
struct DocumentIndexer {
    private var resources: [SchemaResource] = []
    /// Says what a `$schema` means; nil where its metaschema is not there.
    private let rulesFor: (_ metaschema: String) -> DialectRules?

    static func index(
        _ json: JSON, at uri: String, rules: DialectRules, rulesFor: (_ metaschema: String) -> DialectRules?
    ) -> SchemaDocument {
        withoutActuallyEscaping(rulesFor) { rulesFor in
            var indexer = DocumentIndexer(rulesFor: rulesFor)
            indexer.indexRoot(json, at: uri, rules: rules)
            return SchemaDocument(uri: uri, json: json, resources: indexer.resources)
        }
    }

    private init(rulesFor: @escaping (_ metaschema: String) -> DialectRules?) { self.rulesFor = rulesFor }

    private mutating func indexRoot(_ json: JSON, at uri: String, rules: DialectRules) {
        var base = uri
        let isOpenAPI = json["openapi"] != nil
        if isOpenAPI, let own = json["$self"]?.string { base = Self.resolve(own, against: uri) }
        resources.append(Self.resource(json, uri: base, parent: -1, rules: rules))
        guard Self.namesAnything(json) else { return }
        if isOpenAPI { walkDocument(json) } else { walk(json, in: 0, isRoot: true) }
    }

    private static func resource(_ json: JSON, uri: String, parent: Int, rules: DialectRules)
        -> SchemaResource
    {
        SchemaResource(
            uri: uri, node: json.node, end: Int(json.storage.nodes[json.node].end), parent: parent,
            rules: rules)
    }

    static func resolve(_ reference: String, against base: String) -> String {
        var uri = URIReference(base).resolving(URIReference(reference))
        uri.fragment = nil
        return uri.description
    }

    /// Most documents name nothing, and need no walk.
    private static func namesAnything(_ json: JSON) -> Bool {
        var isFound = false
        json.scanMembers { _, key in
            guard key.count >= 2, key.count <= 16, !isFound else { return }
            switch String(decoding: key, as: UTF8.self) {
            case "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor": isFound = true
            default: break
            }
        }
        return isFound
    }

    // MARK: - Schemas

    private mutating func walk(_ schema: JSON, in outer: Int, isRoot: Bool = false) {
        guard schema.kind == .object else { return }
        let current = enter(schema, in: outer, isRoot: isRoot)
        readAnchors(schema, in: current)
        for (keyword, value) in schema.members {
            guard let holding = SchemaKeywords.holding(keyword) else { continue }
            switch (holding, value.kind) {
            case (.list, .array), (.schemaOrList, .array):
                for element in value.elements { walk(element, in: current) }
            case (.map, .object): for member in value.members { walk(member.value, in: current) }
            case (.schema, .object), (.schemaOrList, .object): walk(value, in: current)
            default: break
            }
        }
    }

    /// The resource a schema belongs to: a new one where it has an `$id`.
    private mutating func enter(_ schema: JSON, in outer: Int, isRoot: Bool) -> Int {
        var rules = resources[outer].rules
        // What a `$schema` says holds for the `$id` beside it already.
        if !isRoot, let metaschema = schema["$schema"]?.string, let own = rulesFor(metaschema),
            let keyword = own.idKeyword, schema[keyword]?.string != nil
        {
            rules = own
        }
        guard let keyword = rules.idKeyword, let id = schema[keyword]?.string,
            !(rules.refStandsAlone && schema["$ref"]?.string != nil)
        else { return outer }
        let reference = URIReference(id)
        if rules.idsAreAnchors, id.utf8.first == UInt8(ascii: "#") {
            if let name = reference.fragment, !name.isEmpty { resources[outer].anchors[name] = schema.node }
            return outer
        }
        let uri = Self.resolve(id, against: resources[outer].uri)
        if isRoot {
            let (old, rules) = (resources[0], resources[0].rules)
            resources[0] = Self.resource(schema, uri: uri, parent: old.parent, rules: rules)
            return 0
        }
        resources.append(Self.resource(schema, uri: uri, parent: outer, rules: rules))
        if rules.idsAreAnchors, let name = reference.fragment, !name.isEmpty {
            resources[resources.count - 1].anchors[name] = schema.node
        }
        return resources.count - 1
    }

    private mutating func readAnchors(_ schema: JSON, in resource: Int) {
        let rules = resources[resource].rules
        if rules.hasAnchors, let name = schema["$anchor"]?.string {
            resources[resource].anchors[name] = schema.node
        }
        if rules.hasDynamicReferences, let name = schema["$dynamicAnchor"]?.string {
            resources[resource].anchors[name] = schema.node
            resources[resource].dynamicAnchors[name] = schema.node
        }
        if rules.hasRecursiveReferences, schema["$recursiveAnchor"]?.bool == true,
            schema.node == resources[resource].node
        {
            resources[resource].isRecursive = true
        }
    }

    // MARK: - OpenAPI documents

    /// What is between the root of an OpenAPI document and its schemas.
    private mutating func walkDocument(_ value: JSON) {
        for element in value.elements { walkDocument(element) }
        for (key, member) in value.members {
            switch key {
            case "schema", "itemSchema": walk(member, in: 0)
            case "schemas": for schema in member.members { walk(schema.value, in: 0) }
            case "example", "examples", "default", "value", "dataValue": break
            default: if member.count > 0 { walkDocument(member) }
            }
        }
    }
}
