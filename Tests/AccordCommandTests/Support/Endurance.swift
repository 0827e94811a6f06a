#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How far a test goes that could go on for ever: `ACCORD_TESTS_THOROUGH=1` takes minutes, others seconds.
enum Endurance {
    static func count(_ usual: Int, thorough: Int) -> Int {
        getenv("ACCORD_TESTS_THOROUGH") == nil ? usual : thorough
    }
}
