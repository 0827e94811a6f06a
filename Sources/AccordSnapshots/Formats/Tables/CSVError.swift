import AccordJSON
public import AccordReport

/// A text is not CSV as RFC 4180 has it.
public struct CSVError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// A quoted field has no end.
        case openQuote
        /// A quote stands inside of a field that does not begin with one.
        case strayQuote
        /// A field goes on behind the quote that ends it.
        case textBehindQuote
        case notUTF8
    }

    public let reason: Reason
    /// Counted from 1; where a quoted field begins that has no end.
    public let line: Int
    /// In bytes, counted from 1.
    public let column: Int
}

extension CSVError {
    /// - Returns: nil where the text is CSV.
    package init?(in bytes: [UInt8]) {
        do {
            _ = try CSVReader.csv(in: bytes)
            return nil
        } catch {
            self = error
        }
    }

    package var sentence: String { Rules.sentence(reason) }
}

extension CSVError: Reportable {
    public var finding: Finding {
        Finding(
            .csv, subject: "\(line):\(column)",
            facts: ["reason": .init(Rules.sentence(reason))])
    }
}
