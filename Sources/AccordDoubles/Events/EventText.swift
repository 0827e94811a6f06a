import AccordReport
import AccordSnapshots

/// An event as messages show it.
public struct EventText: Sendable, Equatable {
    /// The dynamic type, without its module.
    public let type: String
    /// The event in words, cut to one line.
    public let text: String

    init(_ event: some Any) {
        type = TypeName(Swift.type(of: event as Any)).text
        text = Excerpt.line(Visible.text(String(describing: event)), width: 200)
    }
}

/// The name of a type without its module.
struct TypeName: Sendable {
    let text: String

    init(_ type: Any.Type) { text = String(describing: type) }
}
