import AccordSnapshots
import TestSupport
import Testing

@testable import AccordReview

/// Any keys in any order, the results of all effects fed back.
struct ReviewSessionPropertyTests {
    private static let details = [
        ReviewFixture.detail(
            "a.json", old: "{\n  \"a\": 1,\n  \"b\": 1\n}\n", new: "{\n  \"a\": 2,\n  \"b\": 2\n}\n"),
        ReviewFixture.detail("b.txt", old: "1\n2\n3\n", new: "one\n2\n三\n"),
        ReviewFixture.detail("c.txt", old: nil, new: "at 2025-01-02T03:04:05Z\n"),
        ReviewFixture.detail("d.txt", old: "1\n2\n3\n", new: "one\n2\n三\n"),
        renamed("e.txt", old: "1\n2\n3\n", new: "1\n2\n三\n"),
        renamed("f.txt", old: "1\n", new: "1\n"),
    ]

    private static func renamed(_ path: String, old: String, new: String) -> ReviewDetail {
        var item = ReviewFixture.item(path, .renamed)
        item.former = ReviewFixture.meta("former/\(path)")
        return ReviewDetail(item: item, old: Array(old.utf8), new: Array(new.utf8))
    }

    private static let good = ShopContract.exchange(#"{"id": "<uuid>"}"#)
    private static let bad = ShopContract.exchange(#"{"id": "<uuid>", "title": 1}"#)
    private static let keys: [Key] =
        "jknpNgGarsuARhxevt/f? bJKyq三".map(Key.character)
        + [
            .enter, .escape, .tab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
            .other,
        ]

    private static let sizes = [(80, 24), (20, 5), (120, 40), (33, 9), (19, 4)]

    @Test(arguments: 0..<15)
    func `whatever is pressed, Enter and Esc decide nothing and the screen keeps its size`(_ seed: Int) {
        var random = Seeded(seed)
        let size = Self.sizes[seed % Self.sizes.count]
        var session = ReviewFixture.session(Self.details.map(\.item), columns: size.0, rows: size.1)
        var effects = session.start()
        for _ in 0..<80 {
            feed(effects, &session)
            feed(session.survey(), &session)
            let key = Self.keys.randomElement(using: &random) ?? .other
            effects = session.handle(key)
            if key == .enter || key == .escape { #expect(!effects.contains(where: isDecision)) }
            let lines = ReviewScreen(session).lines(.plain)
            #expect(lines.count == size.1)
            #expect(lines.allSatisfy { Printable.width($0) == size.0 })
        }
    }

    @Test(arguments: 0..<10)
    func `whatever is pressed, what breaks the contract is stored after a second question alone`(
        _ seed: Int
    ) throws {
        var random = Seeded(seed)
        let judge = try ShopContract.judge()
        let item = ReviewItem(
            meta: ReviewFixture.meta("e.http", base: Self.good, new: Self.bad), kind: .changed)
        let line = judge.line(for: Array(Self.bad.utf8), insteadOf: Array(Self.good.utf8), path: item.path)
        let detail = ReviewDetail(
            item: item, old: Array(Self.good.utf8), new: Array(Self.bad.utf8), contract: line)
        // Some decide what they have not seen.
        let isShown = seed.isMultiple(of: 2)
        var session = ReviewSession(
            [ReviewFixture.item("d.txt"), item], size: ScreenSize(columns: 80, rows: 24), hasJudge: true)
        if isShown { _ = session.apply(.surveyed(detail)) }
        var waiting: [ReviewEffect] = []
        for _ in 0..<120 {
            let isSecond = if case .confirming(.violating) = session.mode { true } else { false }
            let key = Array("jjkaAyyynhxfu".map(Key.character)).randomElement(using: &random) ?? .other
            waiting += session.handle(key)
            while let effect = waiting.popLast() {
                switch effect {
                case .decide(.accept, item), .settle(_, item): #expect(isSecond)
                case .load(item.path) where isShown: waiting += session.apply(.loaded(detail))
                case .judge(let proposals):
                    waiting += session.apply(
                        .judged(proposals.map { Judgement(proposal: $0, line: $0.item == item ? line : nil) })
                    )
                default: continue
                }
            }
        }
    }

    private func isDecision(_ effect: ReviewEffect) -> Bool {
        switch effect {
        case .decide, .settle, .undo: true
        case .load, .survey, .judge, .edit, .quit: false
        }
    }

    private func feed(_ effects: [ReviewEffect], _ session: inout ReviewSession) {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            if let result = result(of: effect) { waiting += session.apply(result) }
        }
    }

    private func result(of effect: ReviewEffect) -> ReviewResult? {
        switch effect {
        case .load(let path): detail(path).map(ReviewResult.loaded)
        case .survey(let path): detail(path).map(ReviewResult.surveyed)
        case .judge(let proposals): .judged(proposals.map { Judgement(proposal: $0, line: nil) })
        case .decide(let choice, let item): .decided(choice, path: item.path)
        case .settle(let settlement, let item):
            .settled(path: item.path, rest: settlement.pending == nil ? nil : item)
        case .edit(let item, let bytes): .edited(item, bytes + bytes)
        case .undo: .undone(Self.details[0].item)
        case .quit: nil
        }
    }

    private func detail(_ path: String) -> ReviewDetail? { Self.details.first { $0.item.path == path } }
}
