import AccordJSON
package import AccordSnapshots

/// A text that somebody wrote instead of what was received: checked, then stored.
package struct Edit: Sendable, Equatable {
    package let bytes: [UInt8]

    /// - Parameter path: of the snapshot; its extension tells what is checked.
    /// - Throws: `EditError` where the text is no snapshot of its format.
    package init(_ bytes: [UInt8], of path: String) throws(EditError) {
        switch SnapshotSyntax(of: path) {
        case .json:
            do { _ = try JSON(parsing: bytes) } catch { throw .json(path: path, error) }
        case .exchange:
            do { _ = try StoredExchange(bytes) } catch { throw .exchange(path: path, error) }
        case .lines: break
        }
        self.bytes = bytes
    }

    /// Stores the text; nothing stays pending.
    package var settlement: Settlement { Settlement(stored: bytes) }
}
