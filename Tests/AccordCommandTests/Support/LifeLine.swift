import TestSupport
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A pipe that processes hold open for as long as they live, those included that no test can wait for.
final class LifeLine {
    let path: String
    private let reading: Int32

    init(in folder: String) throws {
        path = "\(folder)/line"
        try #require(mkfifo(path, 0o600) == 0)
        reading = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        try #require(reading >= 0)
    }

    deinit { close(reading) }

    /// Whether nobody holds it any more, within ten seconds; somebody must have.
    func ends() async -> Bool {
        let reading = reading
        return await Aside.run {
            var bytes = [UInt8](repeating: 0, count: 4096)
            for _ in 0..<1000 {
                var ready = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
                poll(&ready, 1, 10)
                if ready.revents & Int16(POLLIN) != 0 {
                    _ = read(reading, &bytes, bytes.count)
                } else if ready.revents & Int16(POLLHUP) != 0 {
                    return true
                }
            }
            return false
        }
    }
}
