/// Keys in the order of their bytes; equal ones stay in the order of the document.
enum KeyOrder {
    private static let shortRun = 12

    /// The indexes of the keys, sorted.
    ///
    /// A merge sort of its own, since in debug builds the one of the standard library calls a closure through
    /// generic code for each comparison.
    static func sorted(_ keys: [Int], of view: JSONView) -> [Int] {
        let count = keys.count
        return [Int](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = count
            guard let order = buffer.baseAddress else { return }
            var index = 0
            while index < count {
                (order + index).initialize(to: index)
                index = index &+ 1
            }
            let spare = UnsafeMutablePointer<Int>.allocate(capacity: count)
            defer { spare.deallocate() }
            spare.initialize(from: order, count: count)
            keys.withUnsafeBufferPointer { keys in
                guard let keys = keys.baseAddress else { return }
                KeySort(view: view, keys: keys, order: order, spare: spare).sort(count)
            }
        }
    }

    private struct KeySort {
        let view: JSONView
        let keys: UnsafePointer<Int>
        let order: UnsafeMutablePointer<Int>
        let spare: UnsafeMutablePointer<Int>

        @inline(always)
        private func isBehind(_ a: Int, _ b: Int) -> Bool {
            let (a, b) = (keys[a], keys[b])
            return Bytes.order(view.content(a), view.count(a), view.content(b), view.count(b)) > 0
        }

        func sort(_ count: Int) {
            var start = 0
            while start < count {
                insertionSort(start, min(start &+ KeyOrder.shortRun, count))
                start = start &+ KeyOrder.shortRun
            }
            var width = KeyOrder.shortRun
            while width < count {
                start = 0
                while start &+ width < count {
                    merge(start, start &+ width, min(start &+ width &+ width, count))
                    start = start &+ width &+ width
                }
                width = width &* 2
            }
        }

        private func insertionSort(_ start: Int, _ end: Int) {
            var next = start &+ 1
            while next < end {
                let item = order[next]
                var place = next
                while place > start, isBehind(order[place &- 1], item) {
                    order[place] = order[place &- 1]
                    place = place &- 1
                }
                order[place] = item
                next = next &+ 1
            }
        }

        private func merge(_ start: Int, _ middle: Int, _ end: Int) {
            guard isBehind(order[middle &- 1], order[middle]) else { return }
            spare.update(from: order + start, count: middle &- start)
            var (left, right, place) = (0, middle, start)
            let leftCount = middle &- start
            while left < leftCount {
                if right < end, isBehind(spare[left], order[right]) {
                    order[place] = order[right]
                    right = right &+ 1
                } else {
                    order[place] = spare[left]
                    left = left &+ 1
                }
                place = place &+ 1
            }
        }
    }
}
