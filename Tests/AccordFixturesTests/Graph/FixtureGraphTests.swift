import Accord
import Testing

@Suite struct FixtureGraphTests {
    /// Runs a body with a diary of its own, and gives what was written, tear-downs included.
    private func diary(of body: @Sendable () async throws -> Void) async rethrows -> [String] {
        let diary = Diary()
        try await Diary.$current.withValue(diary) { try await body() }
        return diary.text
    }

    @Test func `only what is asked for is built, once, and torn down in reverse`() async throws {
        let text = try await diary {
            try await withFixtures {
                let heights = [try await Walls.current, try await Walls.current]
                #expect(heights == [2, 2])
            }
        }
        #expect(text == ["ground", "walls", "walls end", "ground ends"])
    }

    @Test func `the last registered tear-down runs first`() async throws {
        let text = try await diary { try await withFixtures { _ = try await Roof.current } }
        #expect(
            text == [
                "ground", "walls", "roof", "roof ends", "roof ends first", "walls end", "ground ends",
            ])
    }

    @Test func `many tasks that ask at once share one value`() async throws {
        let text = try await diary {
            try await withFixtures {
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 1...50 { group.addTask { try await Roof.current } }
                    for try await height in group { #expect(height == 3) }
                }
            }
        }
        #expect(text.count { $0 == "roof" } == 1)
    }

    @Test func `everything is torn down after a throw`() async throws {
        let text = await diary {
            await #expect(throws: Collapse.Crack.self) {
                try await withFixtures {
                    _ = try await Walls.current
                    throw Collapse.Crack()
                }
            }
        }
        #expect(text.suffix(2) == ["walls end", "ground ends"])
    }

    @Test func `everything is torn down after a cancellation`() async throws {
        let text = await diary {
            let (started, start) = AsyncStream.makeStream(of: Void.self)
            let test = Task {
                try await withFixtures {
                    _ = try await Walls.current
                    start.finish()
                    try await Task.sleep(for: .seconds(600))
                }
            }
            for await _ in started {}
            test.cancel()
            await #expect(throws: CancellationError.self) { try await test.value }
        }
        #expect(text.suffix(2) == ["walls end", "ground ends"])
    }

    @Test func `a set-up that throws names the fixture and the test, and leaves nothing behind`() async throws
    {
        let text = await diary {
            let error = await #expect(throws: FixtureError.self) {
                try await withFixtures { _ = try await UponCollapse.current }
            }
            guard case .setUpFailed("Collapse", let test, "Crack()") = error else {
                Issue.record("another error: \(String(describing: error))")
                return
            }
            #expect(test.contains("FixtureGraphTests"))
            #expect(error?.finding.facts["test"] != nil)
        }
        #expect(text == ["ground", "rubble removed", "ground ends"])
    }

    @Test func `a tear-down that throws is one issue, and stops no other`() async throws {
        let text = await diary {
            await withKnownIssue {
                try? await withFixtures { try await Stuck.current }
            } matching: { issue in
                issue.description.contains("the fixture Stuck did not end well")
                    && issue.description.contains("Crack()")
            }
        }
        #expect(text == ["ground", "stuck ends", "ground ends"])
    }

    @Test func `a set-up that never returns ends at its time limit`() async throws {
        let text = await diary {
            let error = await #expect(throws: FixtureError.self) {
                try await withFixtures(.fixtures(timeLimit: .milliseconds(20))) {
                    _ = try await Ground.current
                    try await Endless.current
                }
            }
            guard case .setUpFailed("Endless", _, let reason) = error else {
                Issue.record("another error: \(String(describing: error))")
                return
            }
            #expect(reason.hasPrefix("it did not end within 0.02 seconds (.fixtures(…, timeLimit:)"))
        }
        #expect(text == ["ground", "endless ends", "ground ends"])
    }

    @Test func `a need that is not declared is refused`() async throws {
        try await withFixtures {
            await #expect(throws: FixtureError.undeclared("Ground", by: "Undeclared")) {
                try await Undeclared.current
            }
            await #expect(throws: FixtureError.undeclared("Ground", by: "UndeclaredByItsBack")) {
                try await UndeclaredByItsBack.current
            }
        }
    }

    @Test func `a circle is told by its names, and nothing is built`() async throws {
        let text = try await diary {
            try await withFixtures {
                let cycle = FixtureError.cycle(["Chicken", "Egg", "Chicken"])
                await #expect(throws: cycle) { try await Chicken.current }
            }
        }
        #expect(text.isEmpty)
    }

    @Test func `what lives longer than its need is refused`() async throws {
        try await withFixtures {
            let error = FixtureError.outlives("Palace", .session, needs: "Ground", .test)
            await #expect(throws: error) {
                try await Palace.current
            }
        }
    }

    @Test func `the trait checks its graph before the first test`() async throws {
        let trait: FixtureTrait = .fixtures(Egg.self)
        let test = try #require(Test.current)
        await #expect(throws: FixtureError.cycle(["Egg", "Chicken", "Egg"])) {
            try await trait.prepare(for: test)
        }
    }

    @Test func `what a trait asks for is built before anything else`() async throws {
        let text = try await diary {
            try await withFixtures(.fixtures(Walls.self)) { _ = try await Garden.current }
        }
        #expect(text.prefix(3) == ["ground", "walls", "garden"])
    }

    @Test func `nothing is built for a test that asks for nothing`() async throws {
        let text = try await diary { try await withFixtures(.fixtures(Walls.self)) {} }
        #expect(text.isEmpty)
    }

    @Test func `a fixture asked for after its test has ended says so`() async throws {
        let (wait, go) = AsyncStream.makeStream(of: Void.self)
        let late = try await withFixtures {
            _ = try await Garden.current
            return Task {
                for await _ in wait {}
                return try await Ground.current
            }
        }
        go.finish()
        await #expect(throws: FixtureError.ended("Ground")) { try await late.value }
    }

    @Test func `a graph is walked once, however often a test asks`() async throws {
        var walks: Set<Int> = []
        for asks in [1, 50] {
            let text = try await diary {
                try await withFixtures { for _ in 1...asks { _ = try await Tower.current } }
            }
            walks.insert(text.count { $0 == "needs" })
        }
        #expect(walks.count == 1)
    }

    @Test func `a value that was torn down is given to nobody`() async throws {
        let (wait, go) = AsyncStream.makeStream(of: Void.self)
        let late = try await withFixtures {
            _ = try await Garden.current
            return Task {
                for await _ in wait {}
                try await Garden.current
            }
        }
        go.finish()
        await #expect(throws: FixtureError.ended("Garden")) { try await late.value }
    }

    @Test func `a tear-down still has what its fixture stands on`() async throws {
        let text = try await diary { try await withFixtures { try await Lamp.current } }
        #expect(text == ["ground", "lamp off at 1", "ground ends"])
    }

    @Test func `a folder is one for all who ask at once, and none after the end`() async throws {
        let context = try await withFixtures {
            let context = try await Shed.current
            let folders = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 1...20 { group.addTask { try context.folder() } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(folders.count == 1)
            return try await Barn.current
        }
        #expect(throws: FixtureError.ended("Barn")) { try context.folder() }
    }

    @Test func `without fixtures around it a test is told what to write`() async throws {
        let error = await #expect(throws: FixtureError.noScope("Ground")) { try await Ground.current }
        #expect(error?.finding.advice.last?.contains("@Test(.fixtures(Ground.self))") == true)
    }

    @Test func `a session's fixture that registers a tear-down fails whoever asks for it`() async throws {
        let error = await #expect(throws: FixtureError.sessionTearDown("Monument")) {
            try await withFixtures { try await Monument.current }
        }
        #expect(error?.finding.headline.contains("Monument registers a tear-down") == true)
    }

    @Test func `a fixture that a test names and never asks for is told of`() async throws {
        let text = try await diary {
            try await withKnownIssue {
                try await withFixtures(.fixtures(Ground.self)) {}
            } matching: { issue in
                issue.description.contains("Ground was not set up: the test asks for no fixture")
            }
            try await withFixtures(.fixtures(Ground.self)) { _ = try await Shed.current }
        }
        #expect(text == ["ground", "ground ends"])
    }
}

/// Asks for what it stands on once more when it ends.
private enum Lamp: Fixture {
    static let needs: [any Fixture.Type] = [Ground.self]

    static func setUp(_ context: FixtureContext) async throws {
        _ = try await context.value(Ground.self)
        context.onTearDown { Diary.write("lamp off at \(try await context.value(Ground.self))") }
    }
}

private enum Monument: Fixture {
    static let lifetime = FixtureLifetime.session

    static func setUp(_ context: FixtureContext) async throws {
        _ = try context.folder()
        context.onTearDown {}
    }
}

/// Writes down how often its needs are looked at.
private enum Tower: Fixture {
    static var needs: [any Fixture.Type] {
        Diary.write("needs")
        return [Ground.self]
    }

    static func setUp(_ context: FixtureContext) async throws -> Int { try await context.value(Ground.self) }
}

/// Hands out its context, for what may be asked of it later.
private enum Shed: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> FixtureContext { context }
}

private enum Barn: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> FixtureContext { context }
}

/// Stands on nothing.
private enum Garden: Fixture {
    static func setUp(_ context: FixtureContext) async throws { Diary.write("garden") }
}
