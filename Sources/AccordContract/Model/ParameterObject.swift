/// A Parameter Object that has been found: where it is sent, and under what name.
package struct ParameterObject: Sendable {
    package enum Location: String, Sendable, Hashable {
        case path, query, header, cookie, querystring
    }

    /// What makes two parameters the same one; names of headers compare without regard to case.
    struct Identity: Hashable {
        var location: Location
        var name: String
    }

    package let name: String
    package let location: Location
    /// The Parameter Object, resolved.
    package let node: ContractNode

    /// Nil where the reference is broken, or the name or the place missing.
    package init?(_ node: ContractNode) {
        guard let node = node.resolved, let name = node["name"]?.string,
            let location = node["in"]?.string.flatMap(Location.init(rawValue:))
        else { return nil }
        self.name = name
        self.location = location
        self.node = node
    }

    var identity: Identity {
        Identity(location: location, name: location == .header ? name.lowercased() : name)
    }

    package var isRequired: Bool { location == .path || node["required"]?.bool == true }

    package var schema: ContractNode? { node["schema"] }

    /// The one media type of a parameter that has `content` instead of a schema.
    package var content: MediaTypeObject? { MediaTypeObject.all(in: node).first }

    /// As it is written, or what it is by default.
    package var style: String {
        node["style"]?.string ?? (location == .query || location == .cookie ? "form" : "simple")
    }

    /// As it is written, or what it is by default: true for `form` and `cookie`.
    package var explode: Bool { node["explode"]?.bool ?? ["form", "cookie"].contains(style) }

    package var allowReserved: Bool { node["allowReserved"]?.bool ?? false }
}
