import AccordJSON

/// A document with the resources that `$id` makes of its parts.
struct SchemaDocument: Sendable {
    let uri: String
    let json: JSON
    /// In the order of the document, the document itself first.
    let resources: [SchemaResource]

    /// The innermost resource that holds a node.
    func resource(of node: Int) -> Int {
        var low = 0
        var high = resources.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if resources[middle].node <= node { low = middle } else { high = middle }
        }
        while node >= resources[low].end, resources[low].parent >= 0 { low = resources[low].parent }
        return low
    }

    func json(of resource: SchemaResource) -> JSON { json.value(ofNode: resource.node) }
}

/// A schema with a URI of its own, and the names in it.
struct SchemaResource: Sendable {
    let uri: String
    let node: Int
    let end: Int
    let parent: Int
    let rules: DialectRules
    var anchors: [String: Int] = [:]
    var dynamicAnchors: [String: Int] = [:]
    var isRecursive = false
}

/// Where a schema stands: its document, and its node there.
struct SchemaLocation: Hashable, Sendable {
    let document: Int
    let node: Int
}
