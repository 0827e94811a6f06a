#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Disk {
    package func changed(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }

    package func date(_ path: String, changed: Int) {
        let (seconds, milliseconds) = changed.quotientAndRemainder(dividingBy: 1000)
        let time = timeval(tv_sec: .init(seconds), tv_usec: .init(milliseconds * 1000))
        utimes(path, [time, time])
    }
}
