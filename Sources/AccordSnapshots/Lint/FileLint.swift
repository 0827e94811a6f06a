import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

/// One snapshot, looked at by itself: is it whole, not too large, and free of what it should not hold?
struct FileLint {
    private let path: String
    private let shown: String
    private let bytes: [UInt8]
    private let options: SnapshotLintOptions

    /// - Parameters:
    ///   - path: below `__snapshots__`.
    ///   - shown: as findings show the file.
    init(path: String, shown: String, bytes: [UInt8], _ options: SnapshotLintOptions) {
        (self.path, self.shown, self.bytes, self.options) = (path, shown, bytes, options)
    }

    func findings() -> [Finding] {
        [damage(), size()].compactMap(\.self) + bodies() + patterns() + secrets() + machinePlaces()
    }

    // MARK: -

    private func damage() -> Finding? {
        guard let damage = Damage(in: bytes, of: SnapshotPath(path).fileExtension) else { return nil }
        return Finding(
            .damaged, subject: path, places: [place(damage.line)], hints: [Rules.mend(damage)],
            facts: ["damage": JSON(Rules.sentence(damage))])
    }

    private func size() -> Finding? {
        guard bytes.count > options.largestSize else { return nil }
        return Finding(
            .oversize, severity: .warning, subject: path, places: [place(nil)],
            facts: ["size": JSON(bytes.count), "limit": JSON(options.largestSize)])
    }

    /// A request that is no JSON may be what the test is about: the app refuses it then.
    private func bodies() -> [Finding] {
        guard SnapshotPath(path).fileExtension == "http", let stored = try? StoredExchange(bytes) else {
            return []
        }
        let isRefused = stored.exchange.response.status.kind == .clientError
        return stored.unreadableBodies.filter { !isRefused || $0.part == .response }.map { body in
            Finding(
                .unreadableBody, severity: .warning, subject: path, places: [place(body.line)],
                facts: [
                    "part": JSON(body.part.rawValue),
                    "reason": JSON(SecretGuard.concealing(String(describing: body.error.reason))),
                ])
        }
    }

    private func patterns() -> [Finding] {
        StoredPatterns(in: bytes, of: SnapshotPath(path).fileExtension).invalid.map { pattern, line in
            Finding(
                .invalidPattern, subject: path, places: [place(line)],
                facts: [
                    "placeholder": JSON(SecretGuard.concealing(pattern.placeholder.description)),
                    "reason": JSON(SecretGuard.concealing(pattern.reason)),
                ])
        }
    }

    /// The first of each kind: what it says is never told.
    private func secrets() -> [Finding] {
        FoundSecret.all(in: bytes, allowing: options.allowedSecrets).map { secret in
            Finding(
                .storedSecret, subject: path, places: [place(secret.line)],
                hints: [Rules.redact(secret.kind)], facts: ["secret": JSON(secret.name)])
        }
    }

    private func machinePlaces() -> [Finding] {
        // The path of a request is the app's own, whatever it looks like.
        let isExchange = SnapshotPath(path).fileExtension == "http"
        let start = isExchange ? bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count : 0
        return MachinePlaces(in: bytes, from: start, hostName: options.hostName).found.map { found in
            Finding(
                found.kind.rule, severity: .warning, subject: path, places: [place(found.line)],
                hints: found.count > 1 ? [Rules.further(found.count - 1)] : [],
                facts: ["value": JSON(found.text), "count": JSON(found.count)])
        }
    }

    private func place(_ line: Int?) -> Place { Place(shown, line: line) }
}

extension Damage {
    /// What a file suffers from that stands by itself; nil where it is whole, or its format is any text.
    fileprivate init?(in bytes: [UInt8], of fileExtension: String) {
        var damage = Damage.merge(in: bytes)
        switch fileExtension {
        case "json":
            do { _ = try JSON(parsing: bytes) } catch { damage = Damage(error, in: bytes) }
        case "http":
            do { _ = try StoredExchange(bytes) } catch { damage = Damage(error, in: bytes) }
        default: break
        }
        guard let damage else { return nil }
        self = damage
    }

    fileprivate var line: Int? {
        switch self {
        case .conflictMarkers(let line): line
        case .malformed(_, let line): line
        }
    }
}

extension MachinePlaces.Kind {
    fileprivate var rule: Rule {
        switch self {
        case .path: .machinePath
        case .host: .machineHost
        }
    }
}
