import AccordSnapshots

extension EditError {
    /// What is wrong with a text that goes by lines, and has a syntax nevertheless: CSV and XML.
    ///
    /// - Parameter received: where that is none either, the format has only the name of the extension.
    /// - Returns: nil where nothing is.
    init?(inLines bytes: [UInt8], of path: String, received: [UInt8]?) {
        guard let fault = Self.fault(in: bytes, of: path),
            received.map({ Self.fault(in: $0, of: path) == nil }) ?? true
        else { return nil }
        self = fault
    }

    private static func fault(in bytes: [UInt8], of path: String) -> EditError? {
        switch SnapshotPath(path).fileExtension {
        case "csv":
            CSVError(in: bytes).map { .csv(path: path, $0, text: line($0.line, of: bytes)) }
        case "xml":
            XMLSyntaxError(in: bytes).map { .xml(path: path, $0, text: line($0.line, of: bytes)) }
        default: nil
        }
    }

    private static func line(_ number: Int, of bytes: [UInt8]) -> String {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.indices.contains(number - 1) ? String(decoding: lines[number - 1], as: UTF8.self) : ""
    }
}
