extension SwiftBuild {
    /// Whether an option of `swift test` does behind `--` what it does there.
    static func passes(_ option: String) -> Bool {
        forTesting.contains(option) || passed.contains(option)
    }

    /// Options that go to Swift Testing with their values.
    static let forTesting = [
        "--repetitions", "--repeat-until", "--symbolicate-backtraces",
        "--experimental-maximum-parallelization-width",
    ]

    /// Options that the command has in a form of its own.
    static let instead = [
        "--filter": "accord test <filter>", "--specifier": "accord test <filter>",
        "-s": "accord test <filter>",
        "--skip": "--skip-tag", "--xunit-output": "--junit", "--package-path": "--package-path before the --",
    ]

    /// Those of Swift 6.3 that both `swift test` and `swift build` have, and those that are understood here.
    private static let passed: Set = [
        "--skip-build", "--parallel", "--no-parallel",
        "--enable-xctest", "--disable-xctest", "--enable-swift-testing", "--disable-swift-testing",
        "--auto-index-store", "--build-system", "--cache-path", "--color-diagnostics", "--config-path",
        "--configuration", "--default-registry-url", "--disable-automatic-resolution",
        "--disable-build-manifest-caching", "--disable-code-coverage", "--disable-dead-strip",
        "--disable-default-traits", "--disable-dependency-cache", "--disable-experimental-prebuilts",
        "--disable-index-store", "--disable-local-rpath", "--disable-netrc", "--disable-prefetching",
        "--disable-sandbox", "--disable-scm-to-registry-transformation", "--disable-signature-validation",
        "--enable-all-traits", "--enable-build-manifest-caching", "--enable-code-coverage",
        "--enable-dead-strip", "--enable-dependency-cache", "--enable-experimental-prebuilts",
        "--enable-index-store", "--enable-netrc", "--enable-parseable-module-interfaces",
        "--enable-prefetching", "--enable-signature-validation", "--explicit-target-dependency-import-check",
        "--force-resolved-versions", "--jobs", "--manifest-cache", "--netrc", "--netrc-file",
        "--no-color-diagnostics", "--only-use-versions-from-resolved-file", "--pkg-config-path", "--quiet",
        "--replace-scm-with-registry", "--resolver-fingerprint-checking",
        "--resolver-signing-entity-checking", "--sanitize", "--scratch-path", "--sdk", "--security-path",
        "--skip-update", "--swift-sdk", "--swift-sdks-path", "--toolchain", "--toolset", "--traits",
        "--triple", "--use-integrated-swift-driver", "--use-registry-identity-for-scm", "--verbose",
        "--very-verbose", "--vv", "-Xcc", "-Xcxx", "-Xlinker", "-Xswiftc", "-c", "-debug-info-format", "-j",
        "-q",
    ]
}
