#if Hummingbird && GRDB
import Foundation

extension MailMessage {
    /// The letter as it goes over the wire (RFC 5322, RFC 2045).
    ///
    /// Subject and text are in Base64, so that no title can break a line or a header.
    func rendered(id: UUID, date: Date) -> String {
        let lines = Data(text.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        let fields = [
            "From: \(from)", "To: \(to)", "Subject: =?utf-8?B?\(Data(subject.utf8).base64EncodedString())?=",
            "Date: \(Self.text(date))", "Message-ID: <\(id)@bookshop.example>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
        ]
        return fields.joined(separator: "\r\n") + "\r\n\r\n" + lines
    }

    private static func text(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }
}
#endif
