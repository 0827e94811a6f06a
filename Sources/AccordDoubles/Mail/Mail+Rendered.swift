extension Mail {
    /// As people read it: fields, text, HTML, and a line for each attachment.
    var rendered: String {
        var lines = field("From", from.map { [$0] } ?? []) + field("Sender", sender.map { [$0] } ?? [])
        lines += returnPath.map { ["Return-Path: <\($0)>"] } ?? []
        lines += field("To", to) + field("Cc", cc) + field("Bcc", bcc) + field("Reply-To", replyTo)
        lines.append("Subject: \(subject)")
        lines += shownHeaders(keeping: []).map { "\($0.name): \(EncodedWords.decode($0.value))" }
        lines += attachments.map { "Attachment: \($0.rendered)" }
        if let text { lines += ["", Self.withoutLastFeed(text)] }
        if let html { lines += ["", "--- html", Self.withoutLastFeed(html)] }
        return lines.joined(separator: "\n") + "\n"
    }

    private func field(_ name: String, _ addresses: [MailAddress]) -> [String] {
        addresses.isEmpty ? [] : ["\(name): \(addresses.map(\.description).joined(separator: ", "))"]
    }

    private static func withoutLastFeed(_ text: String) -> String {
        text.utf8.last == .lineFeed ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
    }
}

extension MailAttachment {
    fileprivate var rendered: String {
        let name = fileName.map { "\($0), " } ?? ""
        return "\(name)\(mediaType), \(bytes.count) bytes" + (isInline ? ", inline" : "")
    }
}
