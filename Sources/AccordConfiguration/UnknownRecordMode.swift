package import AccordReport

/// A text that names no record mode.
package struct UnknownRecordMode: Error, Sendable, Equatable {
    package let text: String
}

extension UnknownRecordMode: Reportable {
    package var finding: Finding { Finding(self) }
}
