import AccordJSON
package import AccordSnapshots

/// A text that somebody wrote instead of what was received: checked, then stored.
package struct Edit: Sendable, Equatable {
    package let bytes: [UInt8]

    /// - Parameters:
    ///   - path: of the snapshot; its extension tells what is checked.
    ///   - texts: what was there before, what was received as the first: secrets of a kind that stands in
    ///     them were allowed by the test, and a body that was no JSON before may stay so.
    /// - Throws: `EditError` where the text is no snapshot of its format, or holds a secret.
    package init(_ bytes: [UInt8], of path: String, from texts: [[UInt8]] = []) throws(EditError) {
        switch SnapshotSyntax(of: path) {
        case .json:
            do { _ = try JSON(parsing: bytes) } catch { throw .json(path: path, error) }
        case .exchange:
            let stored: StoredExchange
            do { stored = try StoredExchange(bytes) } catch { throw .exchange(path: path, error) }
            if let body = Self.unreadableBody(of: stored, from: texts) { throw .body(path: path, body) }
        case .lines:
            if let fault = EditError(inLines: bytes, of: path, received: texts.first) { throw fault }
        }
        let known = Set(texts.flatMap { FoundSecret.all(in: $0).map(\.kind) })
        if let secret = FoundSecret.all(in: bytes, allowing: known).first {
            throw .secret(path: path, secret)
        }
        self.bytes = bytes
    }

    /// The first body that the edit has made unreadable.
    private static func unreadableBody(
        of stored: StoredExchange, from texts: [[UInt8]]
    ) -> UnreadableBody? {
        let unreadable = stored.unreadableBodies
        guard !unreadable.isEmpty else { return nil }
        let known = texts.compactMap { try? StoredExchange($0) }.flatMap(\.unreadableBodies)
        return unreadable.first { body in !known.contains { $0.part == body.part } }
    }

    /// Stores the text; nothing stays pending.
    package var settlement: Settlement { Settlement(stored: bytes) }
}
