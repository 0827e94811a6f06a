extension ScriptTable {
    /// The four-letter code for a script's name, long or short; nil for an unknown one.
    static func code(named name: String) -> String? {
        guard !name.isEmpty else { return nil }
        return record(named: name).map { Self.text($0.names.prefix(4)) }
    }

    static func script(_ code: String) -> ScalarSet { record(named: code)?.script ?? .none }

    static func extensions(_ code: String) -> ScalarSet {
        guard let record = record(named: code) else { return .none }
        // A bound that both lists have is none of their symmetric difference.
        let shared = Set(record.script.bounds).symmetricDifference(record.difference.bounds)
        return ScalarSet(bounds: shared.sorted())
    }

    private struct Record {
        var names: Slice<UnsafeBufferPointer<UInt8>>
        var script = ScalarSet.none
        var difference = ScalarSet.none
    }

    private static func record(named name: String) -> Record? {
        let bytes = UnsafeBufferPointer(start: records.utf8Start, count: records.utf8CodeUnitCount)
        let wanted = Array(name.utf8)
        for text in bytes.split(separator: UInt8(ascii: ";")) {
            let words = text.split { $0 == 0x20 || $0 == 0x0A }
            guard let names = words.first, isNamed(names, wanted) else { continue }
            var record = Record(names: names)
            let parts = words.dropFirst().split { $0.first == UInt8(ascii: "|") }
            if let script = parts.first { record.script = set(script) }
            if parts.count > 1 { record.difference = set(parts[1]) }
            return record
        }
        return nil
    }

    private static func isNamed(_ names: Slice<UnsafeBufferPointer<UInt8>>, _ wanted: [UInt8]) -> Bool {
        names.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual(wanted) }
    }

    private static func set(_ words: ArraySlice<Slice<UnsafeBufferPointer<UInt8>>>) -> ScalarSet {
        var bounds: [UInt32] = []
        var end: UInt32 = 0
        for word in words {
            end += UInt32(text(word), radix: 16) ?? 0
            bounds.append(end)
        }
        return ScalarSet(bounds: bounds)
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
