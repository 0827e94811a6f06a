import AccordJSON
import AccordReport

extension Linter {
    /// The style of a parameter or header: one of its place, and one that is defined for its type.
    func style(_ node: ContractNode, in place: String) -> [Detection] {
        reserved(node, in: place) + (styleOfPlace(node, place) ?? undefinedStyle(node, of: node["schema"]))
    }

    /// Nil where the style is one of the place.
    private func styleOfPlace(_ node: ContractNode, _ place: String) -> [Detection]? {
        guard let field = node["style"], let style = field.string, let allowed = styles[place],
            !allowed.contains(style)
        else { return nil }
        return [
            Detection(.styleOfPlace, at: field, subject: style).with("in", JSON(place))
                .expecting(LintWords.alternatives(allowed))
                .hint(LintWords.suggestion(style, among: allowed))
        ]
    }

    private var styles: [String: [String]] {
        [
            "path": ["matrix", "label", "simple"],
            "query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
            "header": ["simple"], "cookie": version >= .v32 ? ["form", "cookie"] : ["form"],
            "querystring": [],
        ]
    }

    // MARK: - Types

    /// The style of a value whose type the table of styles leaves out (OpenAPI 3.1.1, 4.8.12.3).
    func undefinedStyle(_ node: ContractNode, of schema: ContractNode?) -> [Detection] {
        guard let field = node["style"], let style = field.string, let schema else { return [] }
        let types = ValueShape.of(schema).types.subtracting(.null)
        let defined: ValueShape.Types = style == "deepObject" ? [.object] : [.array, .object]
        guard ["deepObject", "spaceDelimited", "pipeDelimited"].contains(style), !types.isEmpty,
            types.isDisjoint(with: defined)
        else { return [] }
        return [
            Detection(.styleOfType, .warning, at: field, subject: style)
                .expecting(defined.words(joinedBy: "and"), actual: types.names(joinedBy: "or"))
                .other("schema", schema)
        ]
    }

    // MARK: - Reserved characters

    private func reserved(_ node: ContractNode, in place: String) -> [Detection] {
        guard let field = node["allowReserved"] else { return [] }
        let style = node["style"]?.string ?? "form"
        let isAllowed =
            place == "query"
            || (version >= .v32 && (place == "path" || (place == "cookie" && style == "form")))
        guard !isAllowed else { return [] }
        return [
            Detection(
                .misplacedField, version == .v30 ? .warning : .error, at: field, key: true,
                subject: "allowReserved"
            ).with("in", JSON(place))
        ]
    }
}

extension ValueShape.Types {
    private static let named: [(Self, name: String)] = [
        (.boolean, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
        (.object, "object"),
    ]

    /// `string or number`
    fileprivate func names(joinedBy word: String) -> String {
        Self.named.filter { contains($0.0) }.map(\.name).joined(separator: " \(word) ")
    }

    /// `arrays and objects`
    fileprivate func words(joinedBy word: String) -> String {
        Self.named.filter { contains($0.0) }.map { "\($0.name)s" }.joined(separator: " \(word) ")
    }
}
