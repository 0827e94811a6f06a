package import AccordHTTP
import AccordJSON
package import AccordReport
import HTTPTypes

/// The exchanges of an HTTP archive (HAR 1.2), as browsers and proxies save them.
package struct HARFile: Sendable {
    /// An entry that could be read, and where it stands.
    package struct Entry: Sendable {
        package let exchange: Exchange
        /// The bodies of which the archive does not have the bytes.
        package let unrecorded: Set<ExchangePart>
        package let place: Place
    }

    package private(set) var entries: [Entry] = []
    /// Entries that could not: each with its place.
    package private(set) var problems: [HARError] = []

    /// - Parameter path: as it is shown in places.
    /// - Throws: `HARError` where the text is no JSON, or no archive.
    package init(_ bytes: [UInt8], path: String) throws(HARError) {
        let json = try Self.json(bytes, path)
        guard let list = json["log"]?["entries"], list.kind == .array else {
            throw .notAnArchive(Place(path))
        }
        let positions = JSONPositions(json)
        for (index, entry) in list.elements.enumerated() {
            let pointer = JSONPointer(tokens: ["log", "entries", String(index)])
            let position = positions.position(of: pointer)?.value
            let place = Place(path, line: position?.line, column: position?.column, label: "har")
            do throws(HAREntryError) {
                let (exchange, unrecorded) = try HAREntry(entry).exchange()
                entries.append(Entry(exchange: exchange, unrecorded: unrecorded, place: place))
            } catch {
                problems.append(.entry(error, index: index, place))
            }
        }
    }

    private static func json(_ bytes: [UInt8], _ path: String) throws(HARError) -> JSON {
        // Some tools put a byte order mark in front, which the archive's specification allows.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        do throws(JSONSyntaxError) {
            return try JSON(parsing: text)
        } catch {
            let line = error.lineTextColumn == 1 ? error.lineText : nil
            throw .notJSON(
                error.reason.description,
                Place(path, line: error.line, column: error.column, label: "har", text: line))
        }
    }
}
