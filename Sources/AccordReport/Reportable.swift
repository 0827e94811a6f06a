/// An error that can be said as a finding: what every typed error of Accord conforms to.
public protocol Reportable: Error, CustomStringConvertible {
    /// The error as a value that every renderer knows.
    var finding: Finding { get }
}

extension Reportable {
    /// The finding as plain text.
    public var description: String { TextRenderer().render([finding]) }
}
