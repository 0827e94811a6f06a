import AccordSnapshots

/// Where each snapshot of swift-snapshot-testing belongs in Accord: decided from paths and sources alone.
struct Migration {
    /// Relative to the package.
    let paths: [String]
    /// The tests of the source files that are there, by their paths.
    let sources: [String: [ForeignTest]]

    /// Every file has a step, in order; of several that would become one snapshot the first is taken.
    var steps: [MigrationStep] {
        // Bytes: as strings, paths in two Unicode forms would count as one.
        var takers: [[UInt8]: String] = [:]
        return paths.map { path in
            do throws(MigrationObstacle) {
                let step = try step(path)
                guard case .take(let target, _) = step.decision else { return step }
                if let first = takers[Array(target.utf8)] { throw .sameTarget(target, as: first) }
                takers[Array(target.utf8)] = path
                return step
            } catch {
                return MigrationStep(path: path, decision: .leave(error))
            }
        }
    }

    private func step(_ path: String) throws(MigrationObstacle) -> MigrationStep {
        guard let snapshot = ForeignSnapshot(path) else { throw .layout }
        let test = try test(of: snapshot)
        let call = try call(of: snapshot, in: test)
        guard let fileExtension = call.fileExtension else { throw .strategy(call.strategy) }
        if let wanted = call.foreignExtension, snapshot.fileExtension != wanted {
            throw .otherStrategy(call.strategy)
        }
        let label: SnapshotID.Label =
            if case .literal(let name) = call.name { .named(name) } else { .unnamed(snapshot.number ?? 1) }
        let owner = SnapshotOwner(
            target: snapshot.target, components: test.declaration.components(in: snapshot.file))
        let id = SnapshotID(owner: owner, label: label, fileExtension: fileExtension)
        return MigrationStep(
            path: path, decision: .take(to: id.path, MigrationEdit(file: snapshot.source, call: call)))
    }

    private func test(of snapshot: ForeignSnapshot) throws(MigrationObstacle) -> ForeignTest {
        guard let tests = sources[snapshot.source] else { throw .noSource(snapshot.source) }
        let found = tests.filter { ForeignName.component($0.name) == snapshot.test }
        guard let test = found.first else { throw .noTest(snapshot.test, in: snapshot.source) }
        guard found.count == 1 else { throw .severalTests(snapshot.test, in: snapshot.source) }
        guard !test.declaration.isParameterized else { throw .parameterized(test.name) }
        return test
    }

    private func call(
        of snapshot: ForeignSnapshot, in test: ForeignTest
    ) throws(MigrationObstacle) -> ForeignCall {
        let named = test.calls.filter { call in
            if case .literal(let name) = call.name {
                ForeignName.component(name) == snapshot.label
            } else {
                false
            }
        }
        if named.count == 1 { return named[0] }
        let unnamed = test.calls.filter { $0.name == .none }
        guard named.isEmpty, let number = snapshot.number, unnamed.indices.contains(number - 1) else {
            throw .noCall(snapshot.label, test: test.name)
        }
        return unnamed[number - 1]
    }
}
