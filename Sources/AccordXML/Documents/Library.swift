#if XML
import CLibXML2

/// The library's state of the process, made once, before the first thread uses it.
enum Library {
    static let start: Void = xmlInitParser()
}
#endif
