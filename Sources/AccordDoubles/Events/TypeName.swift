/// The name of a type without its module.
struct TypeName: Sendable {
    let text: String

    init(_ type: Any.Type) { text = String(describing: type) }
}
