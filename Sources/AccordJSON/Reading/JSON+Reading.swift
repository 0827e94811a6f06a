extension JSON {
    /// Reads a JSON text, strictly as of RFC 8259, from bytes that must be UTF-8.
    ///
    /// - Parameter limits: the depth and size beyond which the text is refused.
    /// - Throws: `JSONSyntaxError` with line, column and the line itself.
    public init(
        parsing bytes: [UInt8], limits: JSONLimits = .standard
    ) throws(JSONSyntaxError) {
        guard bytes.count <= limits.bytes else {
            throw JSONSyntaxError(.tooLarge(limit: limits.bytes), at: 0, in: Array(bytes.prefix(256)))
        }
        let result = bytes.withUnsafeBufferPointer { JSONReader.read($0, depthLimit: limits.depth) }
        switch result {
        case .success(let nodes): self.init(JSONStorage(bytes: bytes, nodes: nodes), 0)
        case .failure(let failure): throw JSONSyntaxError(failure.reason, at: failure.offset, in: bytes)
        }
    }

    /// Reads a JSON text.
    ///
    /// - Throws: `JSONSyntaxError` with line, column and the line itself.
    public init(parsing text: String, limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }
}
