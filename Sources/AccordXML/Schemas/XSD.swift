#if XML
import CLibXML2
import Synchronization

/// A W3C XML Schema 1.0, compiled.
final class XSD: CompiledSchema {
    private let schema: Mutex<xmlSchemaPtr>

    /// - Parameter path: of a file whose references have been looked at.
    init(_ path: String) throws(SchemaError) {
        let errors = LibraryErrors()
        let compiled = withExtendedLifetime(errors) { () -> xmlSchemaPtr? in
            guard let parser = xmlSchemaNewParserCtxt(path) else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            xmlSchemaSetParserStructuredErrors(parser, LibraryErrors.collector, errors.opaque)
            return xmlSchemaParse(parser)
        }
        guard let compiled else { throw errors.schemaError(in: path) }
        schema = Mutex(compiled)
    }

    deinit { schema.withLock { xmlSchemaFree($0) } }

    func violations(in tree: Tree) -> [XML.Violation] {
        schema.withLock { schema in
            tree.withDocument { document in
                let errors = LibraryErrors()
                let code = withExtendedLifetime(errors) { () -> Int32 in
                    guard let context = xmlSchemaNewValidCtxt(schema) else { return -1 }
                    defer { xmlSchemaFreeValidCtxt(context) }
                    xmlSchemaSetValidStructuredErrors(context, LibraryErrors.collector, errors.opaque)
                    return xmlSchemaValidateDoc(context, document)
                }
                return errors.violations(code)
            }
        }
    }
}
#endif
