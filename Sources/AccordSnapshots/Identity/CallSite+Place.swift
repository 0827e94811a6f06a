package import AccordHTTP
package import AccordReport

extension CallSite {
    /// The position as findings show it.
    package var place: Place { Place(path, line: line, column: column, label: "test") }
}
