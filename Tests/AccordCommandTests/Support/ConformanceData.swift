#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Public test suites that are not part of the package: their folder, where the environment names it.
enum ConformanceData {
    static let folder = getenv("ACCORD_CONFORMANCE").map { String(cString: $0) }
        .flatMap { $0.isEmpty ? nil : $0 }
}
