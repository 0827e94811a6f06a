import AccordReview

/// One review at a terminal: keys to the session, its effects to the workspace, its screen to the terminal.
struct Review {
    private let terminal: Terminal
    private let workspace: Workspace
    private let palette: ScreenPalette

    init(_ terminal: Terminal, _ workspace: Workspace, _ palette: ScreenPalette) {
        self.terminal = terminal
        self.workspace = workspace
        self.palette = palette
    }

    /// - Returns: the session as it was left.
    func run(_ items: [ReviewItem]) -> ReviewSession {
        var session = ReviewSession(items, size: terminal.size)
        terminal.enter()
        var goesOn = perform(session.start(), &session)
        while goesOn {
            terminal.draw(ReviewScreen(session).lines(palette))
            switch terminal.next() {
            case .key(let key): goesOn = perform(session.handle(key), &session)
            case .redraw: session.resize(to: terminal.size)
            case .closed: goesOn = false
            case .ended(let signal):
                terminal.leave()
                terminal.obey(signal)
                return session
            }
        }
        terminal.leave()
        return session
    }

    /// - Returns: whether the session goes on.
    private func perform(_ effects: [ReviewEffect], _ session: inout ReviewSession) -> Bool {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            if effect == .quit { return false }
            if let result = workspace.perform(effect) { waiting += session.apply(result) }
        }
        return true
    }
}
