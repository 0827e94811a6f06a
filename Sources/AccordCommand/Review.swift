import AccordConfiguration
import AccordReview

/// One review at a terminal: keys to the session, its effects to the workspace, its screen to the terminal.
struct Review {
    private let terminal: Terminal
    private let workspace: Workspace
    private let editor: TextEditor
    private let palette: ScreenPalette
    /// How many items are looked at or decided before the screen says so.
    private static let slice = 64

    init(_ terminal: Terminal, _ workspace: Workspace, _ editor: TextEditor, _ palette: ScreenPalette) {
        self.terminal = terminal
        self.workspace = workspace
        self.editor = editor
        self.palette = palette
    }

    /// Says at the end what has come of it, whoever ends it.
    ///
    /// - Returns: the session as it was left.
    func run(_ items: [ReviewItem], _ keys: ReviewKeys) -> ReviewSession {
        var session = ReviewSession(items, size: terminal.size, keys: keys, hasJudge: workspace.hasJudge)
        terminal.enter()
        var goesOn = perform(session.start(), &session)
        while goesOn {
            draw(session)
            switch next(&session) {
            case .key(let key): goesOn = perform(session.handle(key), &session)
            case .redraw: session.resize(to: terminal.size)
            case .closed: goesOn = false
            case .ended(let signal):
                leave(session)
                terminal.obey(signal)
                return session
            }
        }
        leave(session)
        return session
    }

    private func leave(_ session: ReviewSession) {
        terminal.leave()
        let advice = session.redactions.map { Printable.text(Rules.redactions($0)) }
        Console.write((advice + [Rules.reviewed(session)]).joined(separator: "\n") + "\n")
    }

    private func draw(_ session: ReviewSession) { terminal.draw(ReviewScreen(session).lines(palette)) }

    /// While no key waits, what changes alike is found out, one item at a time.
    private func next(_ session: inout ReviewSession) -> TerminalEvent {
        var count = 0
        while !session.isSurveyed {
            if let event = terminal.pending() { return event }
            _ = perform(session.survey(), &session)
            count += 1
            if count.isMultiple(of: Self.slice) || session.isSurveyed { draw(session) }
        }
        return terminal.next()
    }

    /// - Returns: whether the session goes on.
    private func perform(_ effects: [ReviewEffect], _ session: inout ReviewSession) -> Bool {
        var waiting = effects[...]
        var count = 0
        while let effect = waiting.popFirst() {
            if effect == .quit { return false }
            // Decisions by the thousand can be broken off between two of them.
            if terminal.isEnding { return true }
            if let result = result(of: effect) { waiting += session.apply(result) }
            count += 1
            if count.isMultiple(of: Self.slice) || session.isJudging { draw(session) }
            if case .edit = effect { session.resize(to: terminal.size) }
        }
        return true
    }

    private func result(of effect: ReviewEffect) -> ReviewResult? {
        guard case .edit(let item, let bytes) = effect else { return workspace.perform(effect) }
        return terminal.lend { edit(bytes, of: item) }
    }

    private func edit(_ bytes: [UInt8], of item: ReviewItem) -> ReviewResult {
        do { return .edited(item, try editor.edit(bytes, of: item.path)) } catch {
            return .editorFailed(reason: Rules.reason(error))
        }
    }
}
