import AccordConfiguration

/// A review of the bookshop's thirty snapshots, step by step: every action in every mode that has it.
enum BookshopSession {
    static let steps = looking + groups + hunks + moving + finding + contract + kinds + volatile + end

    /// The editor of this session.
    static let editor = "sed -i.bak s/Two/Both/"

    private static let looking = [
        SessionStep(
            shows: "1/30", "same change in 2 others",
            says:
                "Thirty snapshots wait, in the order of their paths; the first is an exchange, and keeps the contract."
        ),
        SessionStep(
            .view, shows: "-- stored | received", says: "What is stored, and beside it what was received."),
        SessionStep(
            .view, .view, .view, shows: "-- values", "(no value differs: 1 change in lines)",
            says: "Past either text alone: the values. None differs here."),
    ]

    private static let groups = [
        SessionStep(
            .view, .group, shows: "the same change in 3 snapshots: A accepts, R rejects them",
            says: "Back to the difference, and to all that change like this one."),
        SessionStep(
            .rejectAll, in: .group, shows: "reject all 3 undecided? y yes, n no",
            says: "To reject all three: they are counted first."
        ).unseen(),
        SessionStep(
            .question, [.text("n")], shows: ["nothing was decided"],
            "Anything but `y` is a no."
        ).unseen(),
        SessionStep(
            .group, shows: "the same change in 3 snapshots", says: "Once more,"
        ).unseen(),
        SessionStep(
            .acceptAll, in: .group, shows: "accept all 3 undecided? y yes, n no",
            says: "and now to accept them:"
        ).unseen(),
        SessionStep(
            .question, [.text("y")], shows: ["accepted 3 snapshots", "2/30 27 left"],
            "all three are stored, and the next one is there."),
        SessionStep(
            .undo, shows: "undone: ...", "28 left",
            says: "One decision is taken back, the last; what it replaced is there again."),
        SessionStep(.accept, shows: "accepted 1 snapshot", "2/30 27 left", says: "And made again.").unseen(),
    ]

    private static let hunks = [
        SessionStep(
            .hunks, shows: "-- hunks", "> 1/3 [pending]",
            says: "The parts of a change: in JSON they are values."),
        SessionStep(
            .reject, .accept, in: .hunks, shows: "1/3 [reject]", "2/3 [accept]", "> 3/3 [pending]",
            says: "The first is rejected, the second accepted."),
        SessionStep(
            .first, .next, .nextMatch, .previous, .previousMatch, .last, in: .hunks, shows: "> 3/3 [pending]",
            says: "To and fro between them."
        ).unseen(),
        SessionStep(
            .hunks, in: .hunks, shows: "accept 1, reject 1, leave 1? y yes, n no", says: "To apply this:"
        ).unseen(),
        SessionStep(
            .question, [.text("y")], shows: ["decided in part, the rest is pending", "27 left"],
            "what was accepted is stored, what was rejected is dropped, and one part waits."),
        SessionStep(.reject, shows: "rejected 1 snapshot", "3/30 26 left", says: "The rest is rejected.")
            .unseen(),
    ]

    private static let moving = [
        SessionStep(
            .skip, .skip, shows: "5/30 26 left", "does not describe GET /books/2/loans",
            says: "Two are left for later. The contract does not describe this new exchange."),
        SessionStep(
            .next, .next, .previous, shows: "6/30 26 left", says: "To the next and back, decided or not."
        ).unseen(),
        SessionStep(
            .last, shows: "30/30 26 left", "accepted", says: "The last is accepted already."),
        SessionStep(
            .first, .nextMatch, .nextMatch, .nextMatch, .nextMatch, .previousMatch, shows: "4/30 26 left",
            "header x-shelf was added",
            says:
                "From the first on; while nothing is searched for, `n` and `p` go to the next and the previous."
        ),
        SessionStep(
            .pageDown, shows: "-- diff 88%", says: "A page down where the text is longer than its pane,"
        ).unseen(),
        SessionStep(
            .pageUp, .lineDown, .lineDown, .lineUp, shows: "-- diff 5%", says: "a page up, and line by line."),
        SessionStep(.help, shows: "-- help", says: "What all keys do."),
        SessionStep(
            .pageDown, .pageUp, .lineDown, .lineUp, .next, .previous, .pageDown, in: .help,
            shows: "-- help", "page-down", says: "The help is scrolled, too."),
        SessionStep(.help, in: .help, shows: "-- diff", says: "And closed.").unseen(),
    ]

    private static let finding = [
        SessionStep(.search, shows: "search: _", says: "To search,").unseen(),
        SessionStep(
            .prompt, [.text("Stoc")], shows: ["search: Stoc_"], "with a mistake,"
        ).unseen(),
        SessionStep(
            .prompt, [.backspace, .text("ker"), .enter], shows: ["12/30", "/Stoker"],
            "in paths, tests and both texts: here an author is found."),
        SessionStep(
            .nextMatch, .nextMatch, shows: "20/30", "New in the bookshop", says: "The second after it is XML."
        ),
        SessionStep(.previousMatch, shows: "16/30", "/Stoker", says: "And one back.").unseen(),
        SessionStep(
            .browsing, [.escape], shows: ["16/30 26 left  a accept"], "Esc ends the search."
        ).unseen(),
    ]

    private static let contract = [
        SessionStep(.filter, shows: "list only: _", says: "To list only some:").unseen(),
        SessionStep(
            .prompt, [.text("breaking changed"), .enter], shows: ["only: breaking changed", "3/3"],
            "what breaks the contract, or whoever calls the operation."),
        SessionStep(
            .accept, shows: "it breaks the contract: accept it all the same? y yes, n no",
            says: "What breaks the contract is accepted after a second question only."),
        SessionStep(.question, [.text("n")], shows: ["nothing was decided"], "No.").unseen(),
        SessionStep(
            .acceptAll, shows: "accept all 3 undecided? y yes, n no",
            says: "It does not slip through with others either:"),
        SessionStep(
            .question, [.text("y")], shows: ["3 of 3 exchanges break the contract: accept all the same?"],
            "there is a second question."),
        SessionStep(.question, [.text("n")], shows: ["nothing was decided"], "No.").unseen(),
        SessionStep(
            .rejectAll, shows: "reject all 3 undecided? y yes, n no", says: "They are rejected instead."
        ).unseen(),
        SessionStep(
            .question, [.text("y")], shows: ["rejected 3 snapshots"], "Nothing asks twice about that."
        ).unseen(),
    ]

    private static let kinds = [
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("renamed"), .enter, .key(.first)],
            shows: ["only: renamed", "1/2", "was      BookshopTests/PaymentTests"],
            "Esc ends the filter. A test with another name: one item, and the text differs."),
        SessionStep(
            .next, shows: "2/2", "renamed, the text is the same", says: "Another one, with the same text."),
        SessionStep(
            .browsing, [.key(.acceptAll), .text("y")], shows: ["accepted 2 snapshots"],
            "Both are stored under the new name, and gone under the former."
        ).unseen(),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("unused"), .enter, .key(.first)],
            shows: ["only: unused", "1/3", "no test is left that could assert it"],
            "What no test needs, since its test is gone."),
        SessionStep(
            .accept, .accept, shows: "its test passed and did not assert it",
            says: "Two of them are deleted. The test of the third is there, and did not ask for it:"),
        SessionStep(.reject, shows: "rejected 1 snapshot", says: "that one is kept.").unseen(),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("conflict"), .enter, .key(.first), .key(.accept)],
            shows: ["only: conflict", "conflict: run the test again; this one can only be rejected"],
            "What is stored has changed since the test compared it: this cannot be accepted."),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("damaged"), .enter, .key(.first)],
            shows: ["only: damaged", "what is stored is damaged"],
            "A merge has left its mark in what is stored."),
        SessionStep(.accept, shows: "accepted 1 snapshot", says: "What was received takes its place.")
            .unseen(),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text(".data"), .enter, .key(.first)],
            shows: ["only: .data", "\\x89PNG"],
            "A picture: bytes that are no text are shown as escapes."),
        SessionStep(.accept, shows: "accepted 1 snapshot", says: "Accepted.").unseen(),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("feed"), .enter, .key(.first), .key(.hunks)],
            shows: ["> 1/2 [pending] line 3"], "XML has its lines for parts."),
        SessionStep(
            .lineDown, .lineUp, .pageDown, .pageUp, .accept, .quit, in: .hunks, shows: "nothing was decided",
            says: "`q` leaves them, whatever was chosen."),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("people"), .enter, .key(.first)],
            shows: ["only: people", "Two books"], "A page of HTML,"),
        SessionStep(
            .edit, shows: "store the edited text? y yes, n no",
            says: "opened in an editor, which is `\(editor)` here."),
        SessionStep(
            .question, [.text("y")], shows: ["accepted 1 snapshot"], "It is stored as it was edited."),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("title-or"), .enter, .key(.first)],
            shows: ["differs only in its Unicode form"],
            "Differences that nobody sees are said: another form of one letter,"),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("customer"), .enter, .key(.first)],
            shows: ["lines end in CRLF now"], "other ends of lines,"),
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("csv"), .enter, .key(.first)],
            shows: ["the newline at the end is gone"], "an end without a newline."),
    ]

    private static let volatile = [
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("queue"), .enter, .key(.first), .key(.volatile)],
            shows: ["values that differ in every run", "> [x] date-time"],
            "A new snapshot holds values that will differ in every run."),
        SessionStep(
            .choose, .next, .nextMatch, .previous, .previousMatch, .last, .first, in: .volatile,
            shows: "> [ ] date-time", "[x] uuid", says: "One of them is to stay as it is."),
        SessionStep(.quit, in: .volatile, shows: "nothing was decided", says: "`q` leaves them."),
        SessionStep(.volatile, shows: "> [x] date-time", says: "Again, both:").unseen(),
        SessionStep(
            .volatile, in: .volatile, shows: "accept it with 2 placeholders? y yes, n no",
            says: "to be stored as placeholders."
        ).unseen(),
        SessionStep(
            .question, [.text("y")], shows: ["add to the test: redacting:"],
            "The test needs a redaction now; the summary says so again."),
    ]

    private static let end = [
        SessionStep(
            .browsing, [.escape, .key(.filter), .text("BookTests new changed"), .enter, .key(.rejectAll)],
            shows: ["only: BookTests new changed", "undecided? y yes, n no"], "All that is left of one suite"),
        SessionStep(.question, [.text("y")], shows: ["rejected 10 snapshots"], "is rejected."),
        SessionStep(
            .browsing, [.escape, .key(.first)], shows: ["1/30 4 left"], "All are listed again."
        ).unseen(),
    ]

    /// The review is left: what is shown then stands on the ordinary screen.
    static let leaving = SessionStep(
        .quit, shows: "4 left",
        says:
            "The rest waits, the exit code is 3 for the conflict, and `accord undo` still takes back each decision."
    )
}
