/// Which members or items keywords have looked at: a stack of bit sets, one for each `unevaluated…` in progress.
struct EvaluationMarks {
    private var words: UnsafeMutablePointer<UInt64>?
    private var capacity = 0
    /// Where the frame in use starts; -1 where nothing is tracked.
    var frame = -1
    /// Behind the last frame.
    var top = 0

    // A frame is the frame before it, the number of words, and the words.
    private static let header = 2

    /// Begins a frame for so many members or items.
    mutating func push(_ count: Int) {
        let size = (count &+ 63) &>> 6
        reserve(top &+ size &+ Self.header)
        guard let words else { return }
        words[top] = UInt64(bitPattern: Int64(frame))
        words[top &+ 1] = UInt64(size)
        var index = top &+ Self.header
        let end = index &+ size
        while index < end {
            words[index] = 0
            index = index &+ 1
        }
        frame = top
        top = end
    }

    /// Ends the frame; the frame before takes its marks over if told.
    mutating func pop(merging: Bool) {
        guard let words, frame >= 0 else { return }
        let outer = Int(Int64(bitPattern: words[frame]))
        if merging, outer >= 0 {
            var index = Int(words[frame &+ 1])
            while index > 0 {
                index = index &- 1
                words[outer &+ Self.header &+ index] |= words[frame &+ Self.header &+ index]
            }
        }
        top = frame
        frame = outer
    }

    @inline(always)
    func mark(_ index: Int) {
        guard frame >= 0, let words else { return }
        words[frame &+ Self.header &+ (index &>> 6)] |= 1 &<< (UInt64(truncatingIfNeeded: index) & 63)
    }

    func isMarked(_ index: Int) -> Bool {
        guard frame >= 0, let words else { return false }
        return words[frame &+ Self.header &+ (index &>> 6)] & (1 &<< (UInt64(truncatingIfNeeded: index) & 63))
            != 0
    }

    private mutating func reserve(_ count: Int) {
        guard count > capacity else { return }
        capacity = max(count * 2, 64)
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        larger.initialize(repeating: 0, count: capacity)
        if let words {
            larger.update(from: words, count: top)
            words.deallocate()
        }
        words = larger
    }

    func free() { words?.deallocate() }
}

/// The resources that an evaluation has entered, the outermost first (JSON Schema 2020-12, section 7.1).
struct DynamicScope {
    private var resources: UnsafeMutablePointer<Int32>?
    var count = 0

    init(isUsed: Bool) {
        guard isUsed else { return }
        let resources = UnsafeMutablePointer<Int32>.allocate(capacity: Evaluator.depthLimit + 1)
        resources.initialize(repeating: 0, count: Evaluator.depthLimit + 1)
        self.resources = resources
    }

    var isUsed: Bool { @inline(always) get { resources != nil } }

    @inline(always)
    mutating func enter(_ resource: Int32) {
        guard let resources, count == 0 || resources[count &- 1] != resource, count <= Evaluator.depthLimit
        else { return }
        resources[count] = resource
        count = count &+ 1
    }

    subscript(index: Int) -> Int32 { resources?[index] ?? 0 }

    func free() { resources?.deallocate() }
}
