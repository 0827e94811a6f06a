#if XML
import CLibXML2

extension LibraryErrors {
    func schemaError(in path: String) -> SchemaError {
        let first = messages.first
        return SchemaError(.malformed(first?.text ?? "libxml2 gives no reason"), in: path, line: first?.line)
    }

    /// - Parameter code: what validation returned: 0 for a valid document.
    func violations(_ code: Int32) -> [XML.Violation] {
        guard code != 0 else { return [] }
        let violations = messages.map { XML.Violation(text: $0.text, line: $0.line) }
        return violations.isEmpty ? [XML.Violation(text: "libxml2 gives no reason", line: nil)] : violations
    }
}
#endif
