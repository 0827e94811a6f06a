#if XML
import CLibXML2

/// The first thing that libxml2 has against an expression: a code and a place, but no words.
final class XPathFailure {
    private var code: UInt32?
    /// Where in the expression, counted from 0, in bytes.
    private(set) var offset: Int?

    var reason: XPathError.Reason { code.flatMap { Self.reasons[$0] } ?? .syntax }

    func note(_ error: xmlError) {
        guard code == nil else { return }
        code = UInt32(error.code) &- UInt32(XML_XPATH_EXPRESSION_OK.rawValue)
        if error.str1 != nil { offset = Int(error.int1) }
    }

    private static let reasons: [UInt32: XPathError.Reason] = [
        XPATH_UNDEF_VARIABLE_ERROR.rawValue: .unknownVariable,
        XPATH_UNKNOWN_FUNC_ERROR.rawValue: .unknownFunction,
        XPATH_UNDEF_PREFIX_ERROR.rawValue: .unknownPrefix,
        XPATH_INVALID_TYPE.rawValue: .wrongType,
        XPATH_INVALID_ARITY.rawValue: .wrongArgumentCount,
        XPATH_OP_LIMIT_EXCEEDED.rawValue: .tooLong,
        XPATH_RECURSION_LIMIT_EXCEEDED.rawValue: .tooLong,
    ]

    // MARK: - As libxml2 carries it

    var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func of(_ opaque: UnsafeMutableRawPointer) -> XPathFailure {
        Unmanaged<XPathFailure>.fromOpaque(opaque).takeUnretainedValue()
    }
}
#endif
