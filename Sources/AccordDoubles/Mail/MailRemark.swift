/// Something about a mail that its reader had to make up for: told beside the mail, and never fatal.
///
/// A remark often points at a bug of the app: mail programs are less forgiving than this reader.
public struct MailRemark: Sendable, Hashable, CustomStringConvertible {
    enum Kind: Hashable {
        case noBlankLine, noBoundary, noFinalBoundary, noParts
        case tooDeep(Int), tooManyParts(Int), tooManyHeaders(Int)
        case unknownCharset(String), notInCharset(String)
        case unknownTransferEncoding(String), damaged(String)
        case bccHeader
    }

    let kind: Kind

    static let noBlankLine = MailRemark(kind: .noBlankLine)
    static let noBoundary = MailRemark(kind: .noBoundary)
    static let noFinalBoundary = MailRemark(kind: .noFinalBoundary)
    static let noParts = MailRemark(kind: .noParts)
    static let bccHeader = MailRemark(kind: .bccHeader)

    static func tooDeep(_ limit: Int) -> MailRemark { MailRemark(kind: .tooDeep(limit)) }
    static func tooManyParts(_ limit: Int) -> MailRemark { MailRemark(kind: .tooManyParts(limit)) }
    static func tooManyHeaders(_ limit: Int) -> MailRemark { MailRemark(kind: .tooManyHeaders(limit)) }
    static func unknownCharset(_ name: String) -> MailRemark { MailRemark(kind: .unknownCharset(name)) }
    static func notInCharset(_ name: String) -> MailRemark { MailRemark(kind: .notInCharset(name)) }
    static func unknownTransferEncoding(_ name: String) -> MailRemark {
        MailRemark(kind: .unknownTransferEncoding(name))
    }
    static func damaged(_ encoding: String) -> MailRemark { MailRemark(kind: .damaged(encoding)) }

    /// One sentence.
    public var description: String { MailRules.remark(kind) }
}
