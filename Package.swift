// swift-tools-version: 6.3
import PackageDescription
let package = Package(
    name: "Accord", platforms: [.macOS(.v15)],
    products: [.executable(name: "accord", targets: ["AccordCommand"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3", traits: []),
    ],
    targets: [
        .target(name: "AccordURI"),
        .target(name: "AccordRegex"),
        .target(name: "AccordJSON", dependencies: ["AccordRegex"]),
        .target(name: "AccordDiff"),
        .target(name: "AccordFiles"),
        .target(name: "AccordReport", dependencies: ["AccordJSON", "AccordDiff"]),
        .target(name: "AccordHTTP", dependencies: ["AccordURI", "AccordJSON", .httpTypes]),
        .target(name: "AccordSchema", dependencies: ["AccordURI", "AccordJSON", "AccordRegex"]),
        .target(name: "AccordJournal", dependencies: ["AccordJSON", "AccordFiles"]),
        .target(
            name: "AccordConfiguration",
            dependencies: [
                "AccordJSON", "AccordFiles", "AccordReport", .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "AccordContract",
            dependencies: [
                "AccordURI", "AccordJSON", "AccordRegex", "AccordFiles", "AccordReport", "AccordHTTP",
                "AccordConfiguration", "AccordSchema", .httpTypes, .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "AccordSnapshots",
            dependencies: [
                "AccordRegex", "AccordJSON", "AccordDiff", "AccordFiles", "AccordReport", "AccordHTTP",
                "AccordJournal", "AccordConfiguration", .httpTypes,
                .product(name: "CustomDump", package: "swift-custom-dump"),
            ]),
        .target(
            name: "AccordReview",
            dependencies: [
                "AccordJSON", "AccordDiff", "AccordFiles", "AccordReport", "AccordHTTP", "AccordContract",
                "AccordSnapshots", .httpTypes,
            ]),
        .executableTarget(
            name: "AccordCommand",
            dependencies: [
                "AccordURI", "AccordJSON", "AccordDiff", "AccordFiles", "AccordReport", "AccordHTTP",
                "AccordSchema", "AccordJournal", "AccordConfiguration", "AccordContract",
                "AccordSnapshots", "AccordReview", .httpTypes,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(
            name: "AccordReviewTests",
            dependencies: [
                "TestSupport", "AccordReview", "AccordSnapshots", "AccordJSON", "AccordFiles", "AccordReport",
                "AccordContract",
            ]),
        .testTarget(
            name: "AccordContractTests",
            dependencies: [
                "AccordContract", "AccordJSON", "AccordFiles", "AccordReport", "AccordHTTP",
                "AccordSchema", .httpTypes,
            ], sources: ["Promises", "Support"]),
        .testTarget(
            name: "AccordCommandTests",
            dependencies: [
                "TestSupport",
                "AccordCommand", "AccordConfiguration", "AccordJSON", "AccordDiff", "AccordFiles",
                "AccordJournal",
                "AccordReport", "AccordSnapshots", "AccordReview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ])
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}

extension Target.Dependency { static var httpTypes: Self { .product(name: "HTTPTypes", package: "swift-http-types") } }
