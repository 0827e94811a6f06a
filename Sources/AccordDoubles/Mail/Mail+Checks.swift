import AccordJSON
import AccordReport

extension [Mail] {
    func checkCount(_ wanted: Int) -> [Finding] {
        guard count != wanted else { return [] }
        let facts = ["wanted": JSON(MailRules.mails(wanted)), "found": JSON(MailRules.mails(count))]
        return [Finding(.mailCount, hints: MailRules.box(lines), facts: facts)]
    }

    func checkSent(_ patterns: [MailPattern]) -> [Finding] {
        guard !contains(where: patterns.matches) else { return [] }
        let nearest = patterns.nearest(among: self)
        let advice = count > 1 ? nearest.map { [MailRules.nearest($0.index + 1)] } ?? [] : []
        let facts = ["wanted": JSON(patterns.shown), "found": JSON(MailRules.found(among: count))]
        return [
            Finding(
                .mailNotSent, differences: nearest?.differences ?? [], hints: advice + MailRules.box(lines),
                facts: facts)
        ]
    }

    func checkNotSent(_ patterns: [MailPattern]) -> [Finding] {
        let found = enumerated().filter { patterns.matches($0.element) }
        guard !found.isEmpty else { return [] }
        let lines = found.map { $0.element.line(number: $0.offset + 1) }
        let facts = ["wanted": JSON(patterns.shown), "found": JSON(MailRules.mails(found.count))]
        return [Finding(.mailSent, hints: MailRules.box(lines), facts: facts)]
    }
}

extension [Mail] {
    private static var linesShown: Int { 20 }

    /// Each mail as one line; of many the first ones, and how many more there are.
    var lines: [String] {
        let lines = prefix(Self.linesShown).enumerated().map { $0.element.line(number: $0.offset + 1) }
        return count > Self.linesShown ? lines + [MailRules.hidden(count - Self.linesShown)] : lines
    }
}

extension Mail {
    private static var recipientsShown: Int { 5 }

    func line(number: Int) -> String {
        var content = [text.map { _ in MailRules.hasText }, html.map { _ in MailRules.hasHTML }]
            .compactMap(\.self)
        content += attachments.map { MailRules.attachment($0.fileName, $0.mediaType, $0.bytes.count) }
        var names = recipients.prefix(Self.recipientsShown).map(\.address)
        if recipients.count > names.count { names.append(MailRules.hidden(recipients.count - names.count)) }
        let line = MailRules.line(
            number, subject: subject, from: from?.address ?? envelope?.sender ?? MailRules.noSender,
            to: names,
            content: content)
        return Excerpt.line(Visible.text(line), width: 300)
    }
}
