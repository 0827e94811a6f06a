#if XML
import CLibXML2
import Synchronization

/// A RELAX NG schema, compiled.
final class RelaxNG: CompiledSchema {
    private let schema: Mutex<xmlRelaxNGPtr>

    /// - Parameter path: of a file whose references have been looked at.
    init(_ path: String) throws(SchemaError) {
        let errors = LibraryErrors()
        let compiled = withExtendedLifetime(errors) { () -> xmlRelaxNGPtr? in
            guard let parser = xmlRelaxNGNewParserCtxt(path) else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(parser) }
            xmlRelaxNGSetParserStructuredErrors(parser, LibraryErrors.collector, errors.opaque)
            return xmlRelaxNGParse(parser)
        }
        guard let compiled else { throw errors.schemaError(in: path) }
        schema = Mutex(compiled)
    }

    deinit { schema.withLock { xmlRelaxNGFree($0) } }

    func violations(in tree: Tree) -> [XML.Violation] {
        schema.withLock { schema in
            tree.withDocument { document in
                let errors = LibraryErrors()
                let code = withExtendedLifetime(errors) { () -> Int32 in
                    guard let context = xmlRelaxNGNewValidCtxt(schema) else { return -1 }
                    defer { xmlRelaxNGFreeValidCtxt(context) }
                    xmlRelaxNGSetValidStructuredErrors(context, LibraryErrors.collector, errors.opaque)
                    return xmlRelaxNGValidateDoc(context, document)
                }
                return errors.violations(code)
            }
        }
    }
}
#endif
