/// The keys of an encodable value in the order in which it encodes them, those of missing values included.
enum EncodedKeys {
    /// - Returns: none where the value is no object.
    static func of(_ value: some Encodable) throws -> [String] {
        let encoder = KeyEncoder()
        try value.encode(to: encoder)
        return encoder.seen.keys
    }
}

private final class SeenKeys {
    var keys: [String] = []
}

/// Notes keys and drops values.
private struct KeyEncoder: Encoder {
    let seen = SeenKeys()
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyContainer<Key>(seen: seen))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { ValueSink() }
    func singleValueContainer() -> any SingleValueEncodingContainer { ValueSink() }
}

private struct KeyContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let seen: SeenKeys
    let codingPath: [any CodingKey] = []

    private func note(_ key: Key) { seen.keys.append(key.stringValue) }

    func encodeNil(forKey key: Key) { note(key) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) { note(key) }
    func superEncoder() -> any Encoder { KeyEncoder() }
    func superEncoder(forKey key: Key) -> any Encoder { KeyEncoder() }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        note(key)
        return ValueSink()
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        note(key)
        return KeyedEncodingContainer(KeyContainer<Nested>(seen: SeenKeys()))
    }
}

/// The library's own versions of these leave the keys of missing values out.
extension KeyContainer {
    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: Float?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: Int8?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: Int16?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: Int32?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: UInt?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: UInt8?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: UInt16?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: UInt32?, forKey key: Key) { note(key) }
    func encodeIfPresent(_ value: UInt64?, forKey key: Key) { note(key) }
}

/// Takes values that have no key of the row; one that is encoded in place of the row has its keys.
private struct ValueSink: UnkeyedEncodingContainer, SingleValueEncodingContainer {
    let codingPath: [any CodingKey] = []
    let count = 0

    func encodeNil() {}
    func encode<T: Encodable>(_ value: T) {}
    func superEncoder() -> any Encoder { KeyEncoder() }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { ValueSink() }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(KeyContainer<Nested>(seen: SeenKeys()))
    }
}
