public import AccordReport

/// A text that names no record mode.
public struct UnknownRecordMode: Error, Sendable, Equatable {
    public let text: String
}

extension UnknownRecordMode: Reportable {
    public var finding: Finding { Finding(self) }
}
