extension Page {
    static let help = Page(Rules.help.map { .text($0, .plain) })
}
