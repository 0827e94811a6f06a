import AccordConfiguration
import AccordJSON
import AccordSnapshots
import Foundation
import Testing

/// The bookshop's thirty snapshots, gone through with every key, at a terminal.
struct BookshopSessionTests {
    private static let kept = ProcessInfo.processInfo.environment["REVIEW_SESSION"]
    private static let updates = ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] == "1"
    private static let hasPage = FileManager.default.fileExists(atPath: SessionPage.file.path)

    /// With UPDATE_DOCUMENTATION=1 it writes the page instead.
    @Test(.enabled(if: hasPage))
    func `the session of the page is what the screen shows, key by key, and decides what it says`()
        async throws
    {
        let drift = try await BookshopDrift()
        let expected = try drift.expected()
        let terminal = try PseudoTerminal(
            ["review"], in: drift.package.root, columns: 80, rows: 24,
            environment: ["VISUAL": BookshopSession.editor])
        let steps = BookshopSession.steps
        var known = try SessionPage().screens[...]
        var screens: [String] = []
        for step in steps {
            let screen = step.hasScreen && !Self.updates ? known.popFirst() : nil
            try await press(step, on: terminal, until: screen)
            if step.hasScreen { screens.append(terminal.shown) }
        }
        terminal.type(BookshopSession.leaving.input.joined())
        let (code, screen) = await terminal.end()
        #expect(code == 3)
        let summary = screen.ordinary.replacing("\r\n", with: "\n")
        screens.append(summary.trimmingCharacters(in: .newlines))
        let section = SessionPage.section(steps + [BookshopSession.leaving], screens)
        if Self.updates { try SessionPage().write(section) }
        #expect(try SessionPage().section == section)
        #expect(try drift.package.storedFiles() == expected.stored)
        #expect(try drift.package.pending.list().map(\.path) == expected.waiting)
    }

    /// - Parameter screen: what the page shows; nil where it shows none, or is to be written.
    private func press(_ step: SessionStep, on terminal: PseudoTerminal, until screen: String?) async throws {
        for (index, part) in step.input.enumerated() {
            // Esc ends the filter of the step before, and the last line is whole again.
            if index > 0 { #expect(await terminal.waits { !$0.contains("only: ") && $0.contains("? help") }) }
            terminal.type(part)
        }
        let isShown = await terminal.waits { shown in
            step.shows.allSatisfy(shown.contains) && shown.shown == screen ?? shown.shown
        }
        try #require(isShown, "\(step.keys): \(step.sentence)\n\(terminal.shown)")
        if Self.updates { await terminal.settles() }
    }

    @Test func `the session uses every action in every mode that has it`() {
        for mode in SessionStep.Mode.allCases {
            let steps = (BookshopSession.steps + [BookshopSession.leaving]).filter { $0.mode == mode }
            #expect(mode.actions.subtracting(steps.flatMap(\.actions)) == [], "\(mode)")
            #expect(!steps.isEmpty, "\(mode)")
        }
        #expect(Set(SessionStep.Mode.allCases.flatMap(\.actions)) == Set(ReviewAction.allCases))
    }

    @Test func `thirty snapshots of every kind wait`() async throws {
        let drift = try await BookshopDrift()
        let report = try JSON(parsing: try await drift.package.accord("diff", "--format", "json").output)
        let items = report["pending"]?.elements.map { $0 } ?? []
        #expect(items.compactMap { $0["path"]?.string } == BookshopDrift.paths)
        #expect(
            Set(items.compactMap { $0["kind"]?.string }) == [
                "new", "changed", "damaged", "conflict", "unused", "renamed",
            ])
        let lines = items.compactMap { $0["contract"] }
        #expect(Set(lines.compactMap { $0["standing"]?.string }) == ["keeps", "breaks", "not described"])
        #expect(
            Set(lines.compactMap { $0["change"]?["effect"]?.string }) == ["neutral", "additive", "breaking"])
    }

    @Test func `on a screen of 20 columns and 5 rows all of them can be rejected`() async throws {
        let drift = try await BookshopDrift()
        let stored = try drift.package.storedFiles()
        let terminal = try PseudoTerminal(["review"], in: drift.package.root, columns: 20, rows: 5)
        #expect(await terminal.waits { $0.contains("1/30 30 left") })
        for path in BookshopDrift.paths {
            let shown = terminal.shown
            terminal.type("r")
            #expect(
                await terminal.waits { $0.contains("rejected 1 snapshot") && $0.shown != shown }, "\(path)")
        }
        terminal.type("q")
        let (code, screen) = await terminal.end()
        #expect(code == 0)
        #expect(screen.extent.columns <= 20 && screen.extent.rows <= 5)
        #expect(screen.ordinary.hasSuffix("0 accepted, 30 rejected, 0 left\r\n"))
        #expect(try drift.package.storedFiles() == stored)
    }

    /// With REVIEW_SESSION=FOLDER it leaves the package there, for whoever wants to press the keys.
    @Test(.enabled(if: kept != nil))
    func `the package of the session is left where it is asked for`() async throws {
        let drift = try await BookshopDrift()
        let folder = try #require(Self.kept)
        try #require(!FileManager.default.fileExists(atPath: folder), "\(folder) is there already")
        let code = await Program.wait(
            for: try Program.spawn(
                ["-Rp", drift.package.root, folder], in: FileManager.default.currentDirectoryPath,
                program: "/bin/cp"))
        #expect(code == 0)
    }
}
