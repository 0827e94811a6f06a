import AccordJSON
package import AccordSnapshots

/// A text that somebody wrote instead of what was received: checked, then stored.
package struct Edit: Sendable, Equatable {
    package let bytes: [UInt8]

    /// - Parameters:
    ///   - path: of the snapshot; its extension tells what is checked.
    ///   - texts: what was there before: secrets of a kind that stands in them were allowed by the test.
    /// - Throws: `EditError` where the text is no snapshot of its format, or holds a secret.
    package init(_ bytes: [UInt8], of path: String, from texts: [[UInt8]] = []) throws(EditError) {
        switch SnapshotSyntax(of: path) {
        case .json:
            do { _ = try JSON(parsing: bytes) } catch { throw .json(path: path, error) }
        case .exchange:
            do { _ = try StoredExchange(bytes) } catch { throw .exchange(path: path, error) }
        case .lines: break
        }
        let known = Set(texts.flatMap { FoundSecret.all(in: $0).map(\.kind) })
        if let secret = FoundSecret.all(in: bytes, allowing: known).first {
            throw .secret(path: path, secret)
        }
        self.bytes = bytes
    }

    /// Stores the text; nothing stays pending.
    package var settlement: Settlement { Settlement(stored: bytes) }
}
