extension JSON {
    /// The value as UTF-8, without a newline at the end.
    public func serialized(_ style: JSONStyle = .pretty) -> [UInt8] { written(style) { $0.array() } }

    /// The value as text, without a newline at the end.
    public func text(_ style: JSONStyle = .pretty) -> String { written(style) { $0.text } }

    private func written<R>(_ style: JSONStyle, _ result: (borrowing ByteBuffer) -> R) -> R {
        storage.withView { view in
            guard case .like(let other) = style.order else {
                var writer = JSONWriter(view, style)
                writer.write(node, like: nil)
                return result(writer.output)
            }
            return other.storage.withView { otherView in
                let reference = (own: DigestedValue(self, view), other: DigestedValue(other, otherView))
                var writer = JSONWriter(view, style, reference: reference)
                writer.write(node, like: other.node)
                return result(writer.output)
            }
        }
    }
}
