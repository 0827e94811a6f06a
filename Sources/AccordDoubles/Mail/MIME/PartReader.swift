/// Finds in the parts of a message what people read of it, and keeps all else as attachments.
struct PartReader {
    private let bytes: [UInt8]
    private(set) var text: String?
    private(set) var html: String?
    private(set) var attachments: [MailAttachment] = []
    private(set) var remarks: [MailRemark] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read(_ part: MIMEPart) {
        guard part.parts.isEmpty else {
            for part in part.parts { read(part) }
            return
        }
        let content = content(of: part)
        if part.disposition.value != "attachment", part.fileName == nil, readText(part, content) { return }
        guard !(content.isEmpty && part.mediaType.hasPrefix("multipart/")) else { return }
        attachments.append(
            MailAttachment(
                fileName: part.fileName, mediaType: part.mediaType, bytes: content,
                contentID: part.header("Content-ID").map(Mail.withoutAngles),
                isInline: part.disposition.value == "inline"))
    }

    /// The first plain text and the first HTML are the mail's own.
    private mutating func readText(_ part: MIMEPart, _ content: [UInt8]) -> Bool {
        switch part.mediaType {
        case "text/plain" where text == nil:
            text = decoded(content, of: part)
            return text != nil
        case "text/html" where html == nil:
            html = decoded(content, of: part)
            return html != nil
        default: return false
        }
    }

    private mutating func decoded(_ content: [UInt8], of part: MIMEPart) -> String? {
        let name = part.type["charset"] ?? "us-ascii"
        guard let charset = Charset(named: name) else {
            remark(.unknownCharset(name))
            return nil
        }
        let (text, isClean) = charset.decode(Self.withLineFeeds(content))
        if !isClean { remark(.notInCharset(name)) }
        return text
    }

    private mutating func content(of part: MIMEPart) -> [UInt8] {
        let encoding = part.transferEncoding
        let (content, isClean) = encoding.decode(bytes[part.content])
        if case .unknown(let name) = encoding {
            remark(.unknownTransferEncoding(name))
        } else if !isClean {
            remark(.damaged(part.header("Content-Transfer-Encoding") ?? ""))
        }
        return content
    }

    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard ByteScan.first(.carriageReturn, in: bytes, 0..<bytes.count) != nil else { return bytes }
        return bytes.indices.filter { index in
            bytes[index] != .carriageReturn || index + 1 == bytes.count || bytes[index + 1] != .lineFeed
        }.map { bytes[$0] }
    }

    private mutating func remark(_ remark: MailRemark) {
        if !remarks.contains(remark) { remarks.append(remark) }
    }
}
