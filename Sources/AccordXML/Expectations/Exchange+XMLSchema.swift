#if XML
import AccordExpectations
public import AccordHTTP
import AccordReport

extension Exchange {
    /// Expects XML that a schema allows: `expectValidXML(against: .relaxNG("contracts/atom.rng"))`.
    ///
    /// - Parameter schema: a file of the package, XML Schema 1.0 or RELAX NG.
    @discardableResult
    public func expectValidXML(
        against schema: XML.Schema, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkXML(against: schema, at: site), at: site)
    }

    /// Like `expectValidXML(against:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireValidXML(
        against schema: XML.Schema, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkXML(against: schema, at: site), at: site)
    }

    private func checkXML(against schema: XML.Schema, at site: CallSite) -> [Finding] {
        do {
            return checkXML(against: schema, in: try TestPackage.of(site).root)
        } catch {
            return [Finding.of(error)]
        }
    }
}
#endif
