import AccordFiles
import AccordJSON
import Synchronization

/// What every decision replaced, newest last, so that each can be undone.
final class History: Sendable {
    /// How many decisions can be undone at least; more where one process has made more.
    static let kept = 500

    /// What a rename has removed.
    struct Former: Sendable {
        var meta: PendingMeta
        var text: [UInt8]
    }

    struct Record: Sendable {
        var number: Int
        var decision: DecisionKind
        /// What was pending, with what it was compared with.
        var entry: PendingEntry
        /// The digest of what the decision stored, or nil where it left nothing.
        var storedDigest: String?
        /// What the decision left pending.
        var pending: [UInt8]?
        /// What the decision removed from where it stood before.
        var former: Former?
        /// When what the decision removed had last changed, in milliseconds since 1970.
        var changed: Int?
        /// Whether an undo of it has begun; one that was killed is finished later.
        var isBeingUndone = false

        var path: String { entry.meta.path }

        /// Whether the decision replaced what was stored.
        var isStoredReplaced: Bool { storedDigest != entry.meta.baseDigest }
    }

    let folder: String
    let files: StoreFiles
    /// What this process knows of the records, by their numbers.
    private let known = Mutex(Known())

    private struct Known {
        var all: [Int] = []
        /// The lowest that this process has given: what one command has decided can be undone, all of it.
        var firstOwn: Int?
    }

    init(folder: String, files: StoreFiles) {
        self.folder = folder
        self.files = files
    }

    /// Keeps the entry and what becomes of it; `decision.json`, written last, makes the record valid.
    func append(
        _ settlement: Settlement, on entry: PendingEntry, former: Former? = nil, changed: Int? = nil
    ) throws(StoreError) -> Record {
        let numbers = try numbers()
        let decision = former == nil ? settlement.decision(on: entry) : .renamed
        let record = Record(
            number: (numbers.last ?? 0) + 1, decision: decision, entry: entry,
            storedDigest: settlement.stored.map(SHA256.digest), pending: settlement.pending, former: former,
            changed: changed)
        do { try write(record) } catch {
            // A full disk is not filled further by what is of no use.
            try? files.remove(path(record.number))
            throw error
        }
        try forget(numbers, behind: record.number)
        return record
    }

    /// Removes the records that are too old to be undone.
    private func forget(_ numbers: [Int], behind newest: Int) throws(StoreError) {
        let firstOwn = known.withLock { known in
            let firstOwn = min(known.firstOwn ?? newest, newest)
            known.firstOwn = firstOwn
            return firstOwn
        }
        let old = numbers.dropLast(Self.kept - 1).prefix { $0 < firstOwn }
        for number in old { try files.remove(path(number)) }
        known.withLock { $0.all = numbers.dropFirst(old.count) + [newest] }
    }

    private func write(_ record: Record) throws(StoreError) {
        // A number that a kill left without its description may hold a rest.
        try files.remove(path(record.number))
        try entryFolder(record.number, record.path).write(record.entry, flushed: true)
        if let rest = record.pending { try files.write(rest, to: "\(path(record.number))/rest") }
        if let former = record.former { try files.write(former.text, to: "\(path(record.number))/former") }
        try files.write(
            record.json.serialized(.pretty) + [UInt8(ascii: "\n")],
            to: "\(path(record.number))/decision.json")
    }

    /// The newest record. One that a kill left half written was never a decision, and is passed over.
    ///
    /// - Throws: `StoreError.damagedRecord`: to undo an older decision instead is nobody's wish.
    func last() throws(StoreError) -> Record? {
        for number in try numbers().reversed() {
            if let record = try record(number) { return record }
        }
        return nil
    }

    /// What the newest record is about: its texts, which may be long, are not read.
    func lastOutline() throws(StoreError) -> (meta: PendingMeta, isBeingUndone: Bool)? {
        for number in try numbers().reversed() {
            guard let bytes = try files.read("\(path(number))/decision.json") else { continue }
            guard let path = (try? JSON(parsing: bytes))?["path"]?.string, !Path.escapes(path),
                let meta = try entryFolder(number, path).meta()
            else { return nil }
            return (meta, try isBeingUndone(number))
        }
        return nil
    }

    private func record(_ number: Int) throws(StoreError) -> Record? {
        guard let bytes = try files.read("\(path(number))/decision.json") else { return nil }
        let rest = try files.read("\(path(number))/rest")
        let former = try files.read("\(path(number))/former")
        guard let json = try? JSON(parsing: bytes), let path = json["path"]?.string, !Path.escapes(path),
            let entry = (try? entryFolder(number, path).entry()) ?? nil,
            var record = Record(number: number, json: json, entry: entry, rest: rest, former: former)
        else {
            throw StoreError.damagedRecord(folder: self.path(number))
        }
        record.isBeingUndone = try isBeingUndone(number)
        return record
    }

    /// Notes that an undo has begun, or that it cannot go on.
    func mark(_ record: Record, isBeingUndone: Bool) throws(StoreError) {
        let mark = "\(path(record.number))/undoing"
        if isBeingUndone { try files.write([], to: mark) } else { try files.remove(mark) }
    }

    private func isBeingUndone(_ number: Int) throws(StoreError) -> Bool {
        try files.kind(of: "\(path(number))/undoing") != nil
    }

    func remove(_ record: Record) throws(StoreError) {
        try files.remove("\(path(record.number))/decision.json")
        try files.remove(path(record.number))
    }

    // MARK: -

    private func path(_ number: Int) -> String { "\(folder)/\(number)" }

    private func entryFolder(_ number: Int, _ path: String) -> EntryFolder {
        EntryFolder(path: path, folder: "\(self.path(number))/entry", files: files)
    }

    /// The numbers of all records, the newest last.
    ///
    /// They follow each other, so the newest and the place behind it tell whether another process has added
    /// or taken back one: else ten thousand decisions would list the folder as often.
    private func numbers() throws(StoreError) -> [Int] {
        let known = known.withLock { $0.all }
        if let newest = known.last, try files.kind(of: path(newest)) != nil,
            try files.kind(of: path(newest + 1)) == nil
        {
            return known
        }
        let numbers = try files.entries(of: folder).compactMap { Int($0.name) }.sorted()
        self.known.withLock { $0.all = numbers }
        return numbers
    }
}
