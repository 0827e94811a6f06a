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
