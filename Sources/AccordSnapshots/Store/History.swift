import AccordFiles
import AccordJSON

/// What every decision replaced, newest last, so that each can be undone.
struct History: Sendable {
    /// How many decisions can be undone.
    static let kept = 500

    enum Decision: String, Sendable {
        case accepted, rejected
    }

    struct Record: Sendable {
        var number: Int
        var decision: Decision
        var entry: PendingEntry
    }

    let folder: String
    let files: any FileSystem

    /// Keeps the entry; `decision.json`, written last, makes the record valid.
    func append(_ decision: Decision, _ entry: PendingEntry) throws -> Record {
        let numbers = try numbers()
        let number = (numbers.max() ?? 0) + 1
        try entryFolder(number, entry.meta.path).write(entry)
        let record: JSON = ["version": 1, "decision": JSON(decision.rawValue), "path": JSON(entry.meta.path)]
        try files.write(
            record.serialized(.pretty) + [UInt8(ascii: "\n")], to: "\(path(number))/decision.json")
        for old in numbers.sorted().dropLast(Self.kept - 1) { try files.remove(path(old)) }
        return Record(number: number, decision: decision, entry: entry)
    }

    /// The newest record. One that a kill left half written was never a decision, and is passed over.
    ///
    /// - Throws: `StoreError.damagedRecord`: to undo an older decision instead is nobody's wish.
    func last() throws -> Record? {
        for number in try numbers().sorted(by: >) {
            if let record = try record(number) { return record }
        }
        return nil
    }

    private func record(_ number: Int) throws -> Record? {
        guard let bytes = try files.read("\(path(number))/decision.json") else { return nil }
        let record = try? JSON(parsing: bytes)
        guard let decision = record?["decision"]?.string.flatMap(Decision.init),
            let path = record?["path"]?.string,
            let entry = (try? entryFolder(number, path).entry()) ?? nil
        else {
            throw StoreError.damagedRecord(folder: self.path(number))
        }
        return Record(number: number, decision: decision, entry: entry)
    }

    func remove(_ record: Record) throws {
        try files.remove("\(path(record.number))/decision.json")
        try files.remove(path(record.number))
    }

    // MARK: -

    private func path(_ number: Int) -> String { "\(folder)/\(number)" }

    private func entryFolder(_ number: Int, _ path: String) -> EntryFolder {
        EntryFolder(path: path, folder: "\(self.path(number))/entry", files: files)
    }

    private func numbers() throws -> [Int] {
        try files.entries(of: folder).compactMap { Int($0.name) }
    }
}
