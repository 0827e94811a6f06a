/// One way to say findings. Renderers know findings and never the module that they come from.
public protocol FindingRenderer: Sendable {
    /// All findings as one text that ends in a line feed, or an empty text for none.
    func render(_ findings: [Finding]) -> String
}
