/// Bytes that grow by doubling, without the checks that arrays make in debug builds.
struct ByteBuffer: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 64) {
        self.capacity = max(capacity, 16)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    @inline(always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        (base + count).initialize(to: byte)
        count = count &+ 1
    }

    mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        if count &+ length > capacity { grow(by: length) }
        (base + count).initialize(from: bytes, count: length)
        count = count &+ length
    }

    mutating func append(_ byte: UInt8, times: Int) {
        if count &+ times > capacity { grow(by: times) }
        (base + count).initialize(repeating: byte, count: times)
        count = count &+ times
    }

    mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

    private mutating func grow(by length: Int) {
        capacity = max(capacity * 2, count + length)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// A copy of the bytes, behind a prefix.
    func array(behind prefix: [UInt8] = []) -> [UInt8] {
        let count = count
        return [UInt8](unsafeUninitializedCapacity: prefix.count + count) { buffer, filled in
            guard let target = buffer.baseAddress else { return }
            prefix.withUnsafeBufferPointer { prefix in
                if let start = prefix.baseAddress { target.initialize(from: start, count: prefix.count) }
            }
            (target + prefix.count).initialize(from: base, count: count)
            filled = prefix.count + count
        }
    }

    var text: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }
}
