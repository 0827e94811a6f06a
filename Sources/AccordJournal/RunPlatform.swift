/// The system and the processor that tests run on: some tests are there on one platform only.
package enum RunPlatform {
    package static let current = "\(system)-\(processor)"

    #if os(Linux)
    private static let system = "linux"
    #elseif os(macOS)
    private static let system = "macos"
    #else
    private static let system = "other"
    #endif

    #if arch(x86_64)
    private static let processor = "x86_64"
    #elseif arch(arm64)
    private static let processor = "arm64"
    #else
    private static let processor = "other"
    #endif
}
