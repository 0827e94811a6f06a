/// One way to say findings. Renderers know findings and never the module that they come from.
public protocol FindingRenderer: Sendable {
    /// All findings as one text that ends in a line feed.
    ///
    /// For none it is empty where the format is made of lines, and a whole document where it is one.
    func render(_ findings: [Finding]) -> String
}
