#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The working memory of one comparison: zeroed when it is handed out, freed all at once.
///
/// Searches run inside test processes, which are debug builds, where a checked array costs several times
/// what the search itself does.
final class Scratch {
    private var blocks: [UnsafeMutableRawPointer] = []

    func numbers(_ count: Int) -> UnsafeMutablePointer<Int> {
        block(count * MemoryLayout<Int>.stride).assumingMemoryBound(to: Int.self)
    }

    func words(_ count: Int) -> UnsafeMutablePointer<UInt64> {
        block(count * MemoryLayout<UInt64>.stride).assumingMemoryBound(to: UInt64.self)
    }

    /// False everywhere, also one before the first mark and one behind the last.
    func marks(_ count: Int) -> UnsafeMutablePointer<Bool> {
        block(count + 2).assumingMemoryBound(to: Bool.self) + 1
    }

    func free() {
        for block in blocks { block.deallocate() }
        blocks = []
    }

    private func block(_ size: Int) -> UnsafeMutableRawPointer {
        let block = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 16)
        memset(block, 0, size)
        blocks.append(block)
        return block
    }
}
