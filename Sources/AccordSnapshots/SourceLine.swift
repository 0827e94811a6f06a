import AccordFiles
import AccordHTTP

/// The line of source at a call site: what a reviewer sees as the expression that asserted.
enum SourceLine {
    /// The line without its indentation; empty where the source is not at hand.
    static func text(of site: CallSite) -> String {
        let source = (try? Disk().read(site.path)) ?? nil
        let lines = (source ?? []).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.indices.contains(site.line - 1) else { return "" }
        let line = lines[site.line - 1].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return String(decoding: line.prefix(200), as: UTF8.self)
    }
}
