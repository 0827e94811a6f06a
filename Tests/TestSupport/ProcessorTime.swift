#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// How long a piece of work kept a processor busy: what else the machine does meanwhile is left out.
package enum ProcessorTime {
    package static func measure(_ work: () throws -> Void) rethrows -> Duration {
        let start = ofThisThread
        try work()
        return ofThisThread - start
    }

    private static var ofThisThread: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }
}
