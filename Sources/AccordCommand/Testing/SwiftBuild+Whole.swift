extension SwiftBuild {
    /// Whether the bundle has all tests of the package as it stands: a build that is skipped may be of another
    /// day, and these options can leave tests out.
    var buildsAllTests: Bool {
        !isSkipped
            && !build.contains { option in Self.selecting.contains(String(option.prefix { $0 != "=" })) }
    }

    private static let selecting: Set = [
        "--traits", "--enable-all-traits", "--disable-default-traits", "--configuration", "-c", "-Xswiftc",
        "--swift-sdk", "--sdk", "--triple", "--toolset", "--toolchain",
    ]
}
