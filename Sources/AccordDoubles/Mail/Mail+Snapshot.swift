public import AccordJSON
public import AccordSnapshots

extension Mail {
    /// The mail as a document, without what differs in every run: for snapshots and comparisons.
    ///
    /// `Date`, `Message-ID`, `Received` and the fields of MIME with their boundaries are left out.
    public var json: JSON { json(keeping: []) }

    /// Like `json`, with header fields that it leaves out, such as `["Date"]`; names in any case.
    public func json(keeping fields: Set<String>) -> JSON {
        func list(_ addresses: [MailAddress]) -> JSON? {
            addresses.isEmpty ? nil : JSON(elements: addresses.map { JSON($0.description) })
        }
        let members: [(String, JSON?)] = [
            ("from", from.map { JSON($0.description) }), ("sender", sender.map { JSON($0.description) }),
            ("returnPath", returnPath.map { JSON($0) }), ("to", list(to)), ("cc", list(cc)),
            ("bcc", list(bcc)), ("replyTo", list(replyTo)), ("subject", JSON(subject)),
            ("text", text.map { JSON($0) }), ("html", html.map { JSON($0) }),
            ("attachments", attachments.isEmpty ? nil : JSON(elements: attachments.map(\.json))),
            ("headers", Self.object(shownHeaders(keeping: fields))),
        ]
        return JSON(members: members.compactMap { name, value in value.map { (name, $0) } })
    }

    /// What the SMTP client gave as sender, where it is not the author.
    var returnPath: String? {
        envelope.flatMap { envelope in
            from.map { $0.reaches(envelope.sender) } ?? false ? nil : envelope.sender
        }
    }

    /// Fields that nothing else of the mail shows.
    func shownHeaders(keeping fields: Set<String>) -> [Header] {
        let kept = Set(fields.map { $0.lowercased() })
        return headers.filter { header in
            let name = header.name.lowercased()
            return kept.contains(name)
                || !(Self.shownElsewhere.contains(name) || name.utf8.starts(with: "content-".utf8))
        }
    }

    private static let shownElsewhere: Set<String> = [
        "from", "sender", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id", "received",
        "mime-version",
    ]

    /// A repeated field is an array.
    private static func object(_ headers: [Header]) -> JSON? {
        var (names, values) = ([String](), [String: [JSON]]())
        for header in headers {
            if values[header.name] == nil { names.append(header.name) }
            values[header.name, default: []].append(JSON(EncodedWords.decode(header.value)))
        }
        guard !names.isEmpty else { return nil }
        return JSON(
            members: names.map { name in
                let all = values[name] ?? []
                return (name, all.count == 1 ? all[0] : JSON(elements: all))
            })
    }
}

extension MailAttachment {
    fileprivate var json: JSON {
        let members: [(String, JSON?)] = [
            ("fileName", fileName.map { JSON($0) }), ("mediaType", JSON(mediaType)),
            ("size", JSON(bytes.count)),
            ("contentID", contentID.map { JSON($0) }), ("isInline", isInline ? true : nil),
        ]
        return JSON(members: members.compactMap { name, value in value.map { (name, $0) } })
    }
}

extension SnapshotFormat where Value == Mail {
    /// The mail as a document, without what differs in every run.
    public static var json: Self { json(keeping: []) }

    /// Like `.json`, with header fields that it leaves out, such as `["Date"]`; redact what differs.
    public static func json(keeping fields: Set<String>) -> Self {
        SnapshotFormat<JSON>.json.pullback { $0.json(keeping: fields) }
    }

    /// The mail as people read it, text and HTML line by line, without what differs in every run.
    public static var text: Self { SnapshotFormat<String>.lines.pullback(\.rendered) }
}

extension SnapshotFormat where Value == [Mail] {
    /// All mails as one document, in the order in which they were sent.
    public static var json: Self { SnapshotFormat<JSON>.json.pullback { JSON(elements: $0.map(\.json)) } }
}
