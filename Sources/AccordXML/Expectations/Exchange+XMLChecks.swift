#if XML
import AccordExpectations
package import AccordHTTP
import AccordJSON
package import AccordReport
import HTTPTypes

extension Exchange {
    func checkXPath(_ query: XPathQuery, _ expected: [String]) -> [Finding] {
        check(query) { value, reader in
            let found = reader.texts(of: value)
            guard !found.elementsEqual(expected, by: { $0.utf8.elementsEqual($1.utf8) }) else { return [] }
            return [reader.finding(.xpath, expected: expected, found: found, value)]
        }
    }

    func checkXPath(_ query: XPathQuery, count: Int) -> [Finding] {
        check(query) { value, reader in
            guard case .nodes(let nodes) = value else { return [reader.finding(.notCountable, value)] }
            guard nodes.count != count else { return [] }
            var finding = reader.finding(.xpathCount, value)
            finding.facts["wanted"] = JSON(count)
            finding.facts["found"] = JSON(nodes.count)
            return [finding]
        }
    }

    func checkXPath(_ query: XPathQuery) -> [Finding] {
        check(query) { value, reader in value.holds ? [] : [reader.finding(.xpathNothing, value)] }
    }

    func checkNoXPath(_ query: XPathQuery) -> [Finding] {
        check(query) { value, reader in value.holds ? [reader.finding(.xpathSomething, value)] : [] }
    }

    /// - Parameter folder: the package, to which the path of the schema is relative.
    package func checkXML(against schema: XML.Schema, in folder: String) -> [Finding] {
        checkDocument { document, reader in
            do throws(SchemaError) {
                return try document.violations(of: schema, in: folder).map { violation in
                    Finding(
                        .invalidXML, places: [reader.place(line: violation.line)],
                        facts: ["reason": JSON(violation.text), "schema": JSON(schema.path)]
                    ).about(self, body: .never)
                }
            } catch {
                return [error.finding]
            }
        }
    }

    // MARK: -

    private func check(
        _ query: XPathQuery, _ check: (XML.Value, XPathReader) -> [Finding]
    ) -> [Finding] {
        checkDocument { document, reader in
            do throws(XPathError) {
                var reader = reader
                reader.xpath = query.expression
                let value = try document.values(at: query.expression, namespaces: query.namespaces)
                return check(value, reader).map { $0.about(self) }
            } catch {
                return [error.finding]
            }
        }
    }

    private func checkDocument(_ check: (XML, XPathReader) -> [Finding]) -> [Finding] {
        let type = response.headers[.contentType].flatMap { MediaType($0) }
        do throws(XMLError) {
            guard let type, let document = try XML(body: response.body.bytes, of: type) else {
                let shown = type?.description ?? Rules.noContentType
                return [Finding(.noMarkup, facts: ["contentType": JSON(shown)]).about(self, body: .always)]
            }
            return check(document, XPathReader(body: response.body, isHTML: document.dialect != .xml))
        } catch {
            return [error.finding(in: Rules.body).about(self, body: .never)]
        }
    }
}

extension XML.Value {
    /// XPath's `boolean()` (XPath 1.0, section 4.3).
    fileprivate var holds: Bool {
        switch self {
        case .nodes(let nodes): !nodes.isEmpty
        case .string(let string): !string.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .boolean(let boolean): boolean
        }
    }
}
#endif
