extension JSON {
    /// Reads a JSON text, strictly as of RFC 8259, from bytes that must be UTF-8.
    ///
    /// A surrogate that is escaped without its other half (`"\ud800"`) is kept as it is.
    ///
    /// - Parameter limits: the depth and size beyond which the text is refused.
    /// - Throws: `JSONSyntaxError` with line, column and the line itself.
    public init(
        parsing bytes: [UInt8], limits: JSONLimits = .standard
    ) throws(JSONSyntaxError) {
        guard bytes.count <= limits.possibleBytes else {
            throw JSONSyntaxError(.tooLarge(limit: limits.possibleBytes), at: 0, in: Array(bytes.prefix(256)))
        }
        switch JSONStorage.reading(bytes, depthLimit: limits.possibleDepth) {
        case .success(let storage): self.init(storage, 0)
        case .failure(let failure): throw JSONSyntaxError(failure.reason, at: failure.offset, in: bytes)
        }
    }

    /// Reads a JSON text, strictly as of RFC 8259.
    ///
    /// - Throws: `JSONSyntaxError` with line, column and the line itself.
    public init(parsing text: String, limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }
}

extension JSONStorage {
    fileprivate static func reading(_ text: [UInt8], depthLimit: Int) -> Result<
        JSONStorage, JSONReader.Failure
    > {
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, bytes.count > 0 else {
                return .failure(JSONReader.Failure(reason: .empty, offset: 0))
            }
            // Never read from: the first chunk of nodes takes its place.
            let none = UnsafeMutablePointer<JSONNode>.allocate(capacity: 1)
            defer { none.deallocate() }
            var reader = JSONReader(base, count: bytes.count, depthLimit: depthLimit, nodes: none)
            var nodes: [JSONNode] = []
            var capacity = bytes.count / 8 + 16
            do throws(JSONReader.Failure) {
                while try !more(&nodes, capacity: capacity, from: &reader) { capacity *= 2 }
            } catch {
                return .failure(error)
            }
            let contents = reader.decoded.count == 0 ? text : reader.decoded.array(behind: text)
            return .success(JSONStorage(bytes: contents, nodes: nodes, textCount: text.count))
        }
    }

    /// Moves the nodes to a larger array and reads on into it; false where that was too small, too.
    private static func more(
        _ nodes: inout [JSONNode], capacity: Int, from reader: inout JSONReader
    ) throws(JSONReader.Failure) -> Bool {
        var outcome = Result<Bool, JSONReader.Failure>.success(false)
        let moved = [JSONNode](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let target = buffer.baseAddress else { return }
            nodes.withUnsafeBufferPointer { old in
                if let start = old.baseAddress { target.initialize(from: start, count: old.count) }
            }
            do throws(JSONReader.Failure) {
                outcome = .success(try reader.read(into: target, capacity: capacity))
            } catch {
                outcome = .failure(error)
            }
            count = reader.nodeCount
        }
        nodes = moved
        return try outcome.get()
    }
}
