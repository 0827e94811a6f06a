import AccordHTTP
import Synchronization

/// What one execution of one test has asserted so far: it numbers call sites and catches doubles.
package final class SnapshotSession: Sendable {
    private struct Seen {
        var site: CallSite
        var content: SnapshotContent
        var style: DocumentStyle
    }

    private struct State {
        var unnamed: [CallSite] = []
        var seen: [SnapshotID: Seen] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// The label of a snapshot: its name, or the number of its call site.
    func label(for name: String?, at site: CallSite) -> SnapshotID.Label {
        if let name { return .named(name) }
        return state.withLock { state in
            if let index = state.unnamed.firstIndex(of: site) { return .unnamed(index + 1) }
            state.unnamed.append(site)
            return .unnamed(state.unnamed.count)
        }
    }

    /// The call site that gave this snapshot another value before, if there is one.
    func earlierSite(
        of id: SnapshotID, _ content: SnapshotContent, at site: CallSite, _ style: DocumentStyle
    ) throws -> CallSite? {
        let seen = state.withLock { state in
            let seen = state.seen[id]
            if seen == nil { state.seen[id] = Seen(site: site, content: content, style: style) }
            return seen
        }
        guard let seen else { return nil }
        let first = try Comparison(seen.content, with: nil, style: seen.style).received
        // Formats that compare differently must agree that it is one value.
        let isSame = try [style, seen.style].allSatisfy {
            try Comparison(content, with: first, style: $0).verdict == .matched
        }
        return isSame ? nil : seen.site
    }
}
