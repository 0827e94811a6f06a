import AccordJSON
import AccordURI

/// What a registry knows: documents, and the resources of those that were needed so far.
struct SchemaSources {
    private struct Source {
        let json: JSON
        let dialect: Dialect?
    }

    private struct ResourceKey {
        let document: Int
        let resource: Int
    }

    private let fetch: @Sendable (_ uri: String) -> JSON?
    /// Documents that were added and not yet walked.
    private var pending: [String: Source] = [:]
    private(set) var documents: [SchemaDocument] = []
    private var resources: [String: ResourceKey] = [:]
    private var missing: Set<String> = []
    private var rulesByMetaschema: [String: DialectRules?] = [:]

    init(fetch: @escaping @Sendable (_ uri: String) -> JSON?) { self.fetch = fetch }

    mutating func add(_ document: JSON, at uri: String, dialect: Dialect?) {
        let uri = Self.withoutFragment(uri)
        pending[uri] = Source(json: document, dialect: dialect)
        resources[uri] = nil
        missing.removeAll()
    }

    static func withoutFragment(_ uri: String) -> String {
        guard let mark = uri.utf8.firstIndex(of: UInt8(ascii: "#")) else { return uri }
        return String(uri[..<mark])
    }

    // MARK: - Places

    func json(at location: SchemaLocation) -> JSON {
        documents[location.document].json.value(ofNode: location.node)
    }

    func resource(of location: SchemaLocation) -> SchemaResource {
        let document = documents[location.document]
        return document.resources[document.resource(of: location.node)]
    }

    /// The absolute place of a schema: its resource, and the pointer from there.
    func place(of location: SchemaLocation) -> (uri: String, pointer: JSONPointer) {
        let resource = resource(of: location)
        let pointer = documents[location.document].json(of: resource).pointer(ofNode: location.node)
        return (resource.uri, pointer)
    }

    /// The schema that an absolute URI names, its fragment included.
    mutating func locate(_ uri: String, rules: DialectRules) -> Result<SchemaLocation, SchemaError> {
        let reference = URIReference(uri)
        let base = Self.withoutFragment(uri)
        guard let key = find(base, rules: rules) else { return .failure(.noDocument(uri: base)) }
        let document = documents[key.document]
        let resource = document.resources[key.resource]
        let fragment = PercentDecoding.text(reference.fragment ?? "")
        if fragment.isEmpty { return .success(SchemaLocation(document: key.document, node: resource.node)) }
        guard fragment.utf8.first == UInt8(ascii: "/") else {
            guard let node = resource.anchors[fragment] else {
                return .failure(.noAnchor(uri: base, anchor: fragment))
            }
            return .success(SchemaLocation(document: key.document, node: node))
        }
        guard let pointer = try? JSONPointer(parsing: fragment),
            let node = document.json(of: resource).node(at: pointer)
        else { return .failure(.noPlace(uri: base, pointer: fragment)) }
        return .success(SchemaLocation(document: key.document, node: node))
    }

    // MARK: - Resources

    private mutating func find(_ uri: String, rules: DialectRules) -> ResourceKey? {
        if let key = resources[uri] { return key }
        if missing.contains(uri) { return nil }
        if pending[uri] != nil {
            index(uri, default: rules)
            if let key = resources[uri] { return key }
        }
        if let metaschema = Metaschemas.document(at: uri) {
            pending[uri] = Source(json: metaschema, dialect: nil)
            index(uri, default: rules)
            return resources[uri]
        }
        for other in pending.keys.sorted() { index(other, default: rules) }
        if let key = resources[uri] { return key }
        if let fetched = fetch(uri) {
            pending[uri] = Source(json: fetched, dialect: nil)
            index(uri, default: rules)
            return resources[uri]
        }
        missing.insert(uri)
        return nil
    }

    private mutating func index(_ uri: String, default rules: DialectRules) {
        guard let source = pending.removeValue(forKey: uri) else { return }
        let rules = self.rules(of: source, default: rules)
        var found: [String: DialectRules?] = [:]
        source.json.scanMembers { node, key in
            guard String(decoding: key, as: UTF8.self) == "$schema",
                let metaschema = source.json.value(ofNode: node).string
            else { return }
            found[metaschema] = .some(nil)
        }
        for metaschema in found.keys { found[metaschema] = self.rules(forMetaschema: metaschema) }
        let document = DocumentIndexer.index(source.json, at: uri, rules: rules) { found[$0] ?? nil }
        documents.append(document)
        let id = documents.count - 1
        for (index, resource) in document.resources.enumerated() {
            let key = ResourceKey(document: id, resource: index)
            if resources[resource.uri] == nil { resources[resource.uri] = key }
        }
        resources[uri] = ResourceKey(document: id, resource: 0)
    }

    // MARK: - Dialects

    private mutating func rules(of source: Source, default rules: DialectRules) -> DialectRules {
        if let version = source.json["openapi"]?.string, source.json["$schema"] == nil {
            if version.hasPrefix("3.0") { return DialectRules(.openAPI30) }
            if let own = source.json["jsonSchemaDialect"]?.string, let rules = self.rules(forMetaschema: own)
            {
                return rules
            }
            return DialectRules(.openAPI31)
        }
        if let metaschema = source.json["$schema"]?.string, let own = self.rules(forMetaschema: metaschema) {
            return own
        }
        return source.dialect.map { DialectRules($0) } ?? rules
    }

    /// The rules that a `$schema` stands for; nil where its metaschema is not there.
    mutating func rules(forMetaschema uri: String) -> DialectRules? {
        let base = uri.hasSuffix("#") ? String(uri.dropLast()) : uri
        if let dialect = Dialect(uri: base) { return DialectRules(dialect) }
        if let known = rulesByMetaschema[base] { return known }
        // A metaschema that leads back to itself has no draft.
        rulesByMetaschema[base] = .some(nil)
        var rules: DialectRules?
        if case .success(let location) = locate(base, rules: DialectRules(.draft2020)) {
            let metaschema = json(at: location)
            let outer = metaschema["$schema"]?.string
            if outer != uri, let outer, var own = self.rules(forMetaschema: outer) {
                if let vocabularies = metaschema["$vocabulary"], own.hasAnchors {
                    own.vocabularies = Vocabulary(naming: vocabularies)
                }
                rules = own
            }
        }
        rulesByMetaschema[base] = .some(rules)
        return rules
    }

    /// Required vocabularies that are unknown here: the metaschema asks to refuse the schema.
    mutating func unknownVocabularies(of metaschema: String) -> [String] {
        guard Dialect(uri: metaschema) == nil,
            case .success(let location) = locate(metaschema, rules: DialectRules(.draft2020)),
            let named = json(at: location)["$vocabulary"]
        else { return [] }
        let known = ["https://json-schema.org/draft/", "https://spec.openapis.org/oas/"]
        return named.members.filter { member in
            member.value.bool == true && !known.contains { member.key.hasPrefix($0) }
        }.map(\.key)
    }
}
