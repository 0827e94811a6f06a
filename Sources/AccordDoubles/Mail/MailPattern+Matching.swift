import AccordJSON
import AccordReport

/// What a mail has to be: all of it.
extension [MailPattern] {
    /// Its words, such as `with the subject "Thank you", to ada@example.org`.
    var shown: String {
        let words = map(\.words).joined(separator: ", ")
        return isEmpty ? MailRules.any : Excerpt.line(Visible.text(words), width: 400)
    }

    func matches(_ mail: Mail) -> Bool { allSatisfy { $0.isMet(mail) } }

    /// What of the mail is otherwise; nothing where it is the expected one.
    func differences(from mail: Mail) -> [JSONDifference] {
        filter { !$0.isMet(mail) }.map { pattern in
            JSONDifference(
                .changed, at: JSONPointer(tokens: [pattern.member]), old: JSON(pattern.wanted),
                new: pattern.actual(mail))
        }
    }

    /// The mail that differs in the fewest members, by its position.
    func nearest(among mails: [Mail]) -> (index: Int, differences: [JSONDifference])? {
        mails.enumerated().map { ($0.offset, differences(from: $0.element)) }
            .min { $0.1.count < $1.1.count }
    }
}
