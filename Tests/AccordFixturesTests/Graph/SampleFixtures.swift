import Accord

/// Ground, walls, roof: each needs the one below, and writes down when it comes and goes.
enum Ground: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> Int {
        Diary.write("ground")
        context.onTearDown { Diary.write("ground ends") }
        return 1
    }
}

enum Walls: Fixture {
    static let needs: [any Fixture.Type] = [Ground.self]

    static func setUp(_ context: FixtureContext) async throws -> Int {
        // Registered before the ground is there, and still torn down before it.
        context.onTearDown { Diary.write("walls end") }
        let ground = try await context.value(Ground.self)
        Diary.write("walls")
        return ground + 1
    }
}

enum Roof: Fixture {
    static let needs: [any Fixture.Type] = [Walls.self, Ground.self]

    static func setUp(_ context: FixtureContext) async throws -> Int {
        context.onTearDown { Diary.write("roof ends first") }
        context.onTearDown { Diary.write("roof ends") }
        let height = try await context.value(Walls.self) + context.value(Ground.self)
        Diary.write("roof")
        return height
    }
}

/// Broken ones.
enum Collapse: Fixture {
    struct Crack: Error {}

    static let needs: [any Fixture.Type] = [Ground.self]

    static func setUp(_ context: FixtureContext) async throws -> Int {
        context.onTearDown { Diary.write("rubble removed") }
        _ = try await context.value(Ground.self)
        throw Crack()
    }
}

enum UponCollapse: Fixture {
    static let needs: [any Fixture.Type] = [Collapse.self]

    static func setUp(_ context: FixtureContext) async throws -> Int {
        try await context.value(Collapse.self)
    }
}

enum Stuck: Fixture {
    static let needs: [any Fixture.Type] = [Ground.self]

    static func setUp(_ context: FixtureContext) async throws {
        _ = try await context.value(Ground.self)
        context.onTearDown { throw Collapse.Crack() }
        context.onTearDown { Diary.write("stuck ends") }
    }
}

enum Endless: Fixture {
    static func setUp(_ context: FixtureContext) async throws {
        context.onTearDown { Diary.write("endless ends") }
        // Nothing resumes this, and cancelling does not either.
        await withCheckedContinuation { Self.waiting.keep($0) }
    }

    static let waiting = Waiting()
}

enum Undeclared: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> Int {
        try await context.value(Ground.self)
    }
}

enum UndeclaredByItsBack: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> Int { try await Ground.current }
}

enum Chicken: Fixture {
    static let needs: [any Fixture.Type] = [Ground.self, Egg.self]

    static func setUp(_ context: FixtureContext) async throws -> Int { try await context.value(Egg.self) }
}

enum Egg: Fixture {
    static let needs: [any Fixture.Type] = [Chicken.self]

    static func setUp(_ context: FixtureContext) async throws -> Int { try await context.value(Chicken.self) }
}

enum Palace: Fixture {
    static let lifetime = FixtureLifetime.session
    static let needs: [any Fixture.Type] = [Ground.self]

    static func setUp(_ context: FixtureContext) async throws {}
}
