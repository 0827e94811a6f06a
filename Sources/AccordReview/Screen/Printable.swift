/// Text made safe for a terminal, outside the review screen: what is hidden or obeyed becomes an escape.
package enum Printable {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        Row(Array(bytes)[...]).painted(.plain)
    }

    package static func text(_ text: String) -> String { self.text(text.utf8) }

    /// How many cells of a terminal a printable text takes.
    package static func width(_ text: String) -> Int { Row(text).width }
}
