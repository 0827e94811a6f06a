// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "Accord",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Accord", targets: ["Accord"]),
        .library(name: "AccordRemote", targets: ["AccordRemote"]),
        .library(name: "AccordHummingbird", targets: ["AccordHummingbird"]),
        .library(name: "AccordAuth", targets: ["AccordAuth"]),
        .library(name: "AccordDoubles", targets: ["AccordDoubles"]),
        .library(name: "AccordDatabase", targets: ["AccordDatabase"]),
        .library(name: "AccordGRDB", targets: ["AccordGRDB"]),
        .library(name: "AccordFactories", targets: ["AccordFactories"]),
        .library(name: "AccordProcess", targets: ["AccordProcess"]),
        .library(name: "AccordXML", targets: ["AccordXML"]),
        .executable(name: "accord", targets: ["AccordCommand"]),
        .executable(name: "accord-bench", targets: ["accord-bench"]),
        .executable(name: "bookshop", targets: ["bookshop"]),
    ],
    traits: [
        .trait(name: "Remote", description: "Test against a live server, over async-http-client."),
        .trait(
            name: "Hummingbird", description: "Test Hummingbird apps, in process and live.",
            enabledTraits: ["Remote"]),
        .trait(name: "GRDB", description: "A database for every test, in SQLite, through GRDB."),
        .trait(name: "Auth", description: "Bearer tokens for users of a test, over jwt-kit."),
        .trait(name: "Doubles", description: "A mail server and a stub of other services, over swift-nio."),
        .trait(name: "Process", description: "Test executables, over swift-subprocess."),
        .trait(name: "XML", description: "XML and HTML: snapshots, XPath and schemas, over libxml2."),
        .default(enabledTraits: ["Remote", "Hummingbird", "GRDB", "Auth", "Doubles", "Process", "XML"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.1.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    ],
    // From the ground floor up: a target depends only on those above it in this list.
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
                "AccordJSON", "AccordDiff", "AccordFiles", "AccordReport", "AccordHTTP",
                "AccordConfiguration",
                "AccordContract", "AccordSnapshots", .httpTypes,
            ]),
        .target(name: "AccordRunObserver"),
        .target(
            name: "AccordExpectations",
            dependencies: [
                "AccordRunObserver",
                "AccordRegex", "AccordJSON", "AccordDiff", "AccordFiles", "AccordReport", "AccordHTTP",
                "AccordJournal", "AccordConfiguration", "AccordContract", "AccordSnapshots", .httpTypes,
            ]),
        .target(
            name: "AccordFixtures",
            dependencies: [
                "AccordExpectations", "AccordConfiguration", "AccordContract", "AccordSnapshots",
                "AccordHTTP", "AccordJSON", "AccordReport", "AccordFiles", "AccordJournal",
            ]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .yum(["libxml2-devel"]), .brew(["libxml2"])]),
        .target(
            name: "AccordXML",
            dependencies: [
                .target(name: "CLibXML2", condition: .when(traits: ["XML"])), "AccordJSON", "AccordFiles",
                "AccordReport", "AccordHTTP", "AccordSnapshots", "AccordExpectations", .httpTypes,
            ]),
        .target(
            name: "Accord",
            dependencies: [
                "AccordJSON", "AccordHTTP", "AccordReport", "AccordConfiguration", "AccordContract",
                "AccordSnapshots", "AccordExpectations", "AccordFixtures", .httpTypes,
            ]),
        .target(
            name: "AccordRemote",
            dependencies: [
                "AccordHTTP", "AccordFixtures", .httpTypes,
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client",
                    condition: .when(traits: ["Remote"])),
                .nio("NIOCore", trait: "Remote"),
                .nio("NIOHTTP1", trait: "Remote"),
            ]),
        .target(
            name: "AccordHummingbird",
            dependencies: [
                "AccordHTTP", "AccordFixtures", "AccordRemote", .httpTypes, .hummingbird,
                .product(
                    name: "HummingbirdCore", package: "hummingbird",
                    condition: .when(traits: ["Hummingbird"])),
                .nio("NIOCore", trait: "Hummingbird"),
                .nio("NIOEmbedded", trait: "Hummingbird"),
                .product(
                    name: "ServiceLifecycle", package: "swift-service-lifecycle",
                    condition: .when(traits: ["Hummingbird"])),
            ]),
        .target(
            name: "AccordAuth",
            dependencies: [
                "AccordHTTP", "AccordJSON", "AccordReport", "AccordExpectations", "AccordFixtures",
                .httpTypes,
                .product(name: "JWTKit", package: "jwt-kit", condition: .when(traits: ["Auth"])),
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Auth"])),
                .product(name: "CryptoExtras", package: "swift-crypto", condition: .when(traits: ["Auth"])),
            ]),
        .target(
            name: "AccordDoubles",
            dependencies: [
                "AccordURI", "AccordHTTP", "AccordJSON", "AccordDiff", "AccordFiles", "AccordReport",
                "AccordConfiguration", "AccordSnapshots", "AccordExpectations", "AccordFixtures", .httpTypes,
                .nio("NIOCore", trait: "Doubles"), .nio("NIOPosix", trait: "Doubles"),
                .nio("NIOHTTP1", trait: "Doubles"), .nio("NIOEmbedded", trait: "Doubles"),
            ]),
        .target(
            name: "AccordDatabase",
            dependencies: [
                "AccordURI", "AccordHTTP", "AccordJSON", "AccordFiles", "AccordReport", "AccordJournal",
                "AccordConfiguration", "AccordSnapshots", "AccordExpectations", "AccordFixtures", .httpTypes,
            ]),
        .target(
            name: "AccordProcess",
            dependencies: [
                "AccordHTTP", "AccordJSON", "AccordReport", "AccordSnapshots", "AccordExpectations",
                "AccordFixtures",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(
                    name: "Subprocess", package: "swift-subprocess",
                    condition: .when(traits: ["Process"])),
                .product(
                    name: "SystemPackage", package: "swift-system",
                    condition: .when(platforms: [.linux], traits: ["Process"])),
            ]),
        .target(
            name: "AccordGRDB",
            dependencies: [
                "AccordFiles", "AccordReport", "AccordSnapshots", "AccordExpectations", "AccordFixtures",
                "AccordDatabase", .grdb,
            ]),
        .target(
            name: "AccordFactories",
            dependencies: [
                "AccordHTTP", "AccordJSON", "AccordReport", "AccordExpectations", "AccordFixtures",
                "AccordAuth", "AccordDatabase",
            ]),
        .executableTarget(
            name: "AccordCommand",
            dependencies: [
                "AccordURI", "AccordJSON", "AccordDiff", "AccordFiles", "AccordReport", "AccordHTTP",
                "AccordSchema", "AccordJournal", "AccordConfiguration", "AccordContract",
                "AccordSnapshots", "AccordReview", .httpTypes,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // MARK: - Example and benchmarks
        .target(
            name: "BookshopApp",
            dependencies: [
                .hummingbird, .httpTypes, .grdb, .serviceLifecycle,
                .nio("NIOCore", trait: "Hummingbird"), .nio("NIOPosix", trait: "Hummingbird"),
                .nio("NIOHTTP1", trait: "Hummingbird"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client",
                    condition: .when(traits: ["Hummingbird"])),
            ],
            path: "Examples/Bookshop/Sources/BookshopApp"),
        .executableTarget(
            name: "bookshop", dependencies: ["BookshopApp", .hummingbird, .serviceLifecycle],
            path: "Examples/Bookshop/Sources/bookshop"),
        .systemLibrary(name: "GuestbookSQLite", path: "Examples/Guestbook/Sources/GuestbookSQLite"),
        .target(
            name: "GuestbookApp", dependencies: ["GuestbookSQLite", .hummingbird, .httpTypes],
            path: "Examples/Guestbook/Sources/GuestbookApp"),
        .executableTarget(
            name: "accord-bench",
            dependencies: [
                "AccordJSON", "AccordDiff", "AccordFiles", "AccordHTTP", "AccordSchema", "AccordJournal",
                "AccordConfiguration", "AccordContract", "AccordSnapshots", "AccordReview",
                "AccordExpectations", "AccordFixtures", "AccordDatabase", "AccordGRDB", "AccordHummingbird",
                .grdb, .hummingbird,
                .product(
                    name: "HummingbirdTesting", package: "hummingbird",
                    condition: .when(traits: ["Hummingbird"])),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/accord-bench"),

        // MARK: - Tests
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "AccordURITests", dependencies: ["AccordURI"]),
        .testTarget(name: "AccordRegexTests", dependencies: ["TestSupport", "AccordRegex"]),
        .testTarget(name: "AccordJSONTests", dependencies: ["TestSupport", "AccordJSON"]),
        .testTarget(name: "AccordDiffTests", dependencies: ["TestSupport", "AccordDiff"]),
        .testTarget(name: "AccordReportTests", dependencies: ["AccordReport", "AccordJSON"]),
        .testTarget(
            name: "AccordHTTPTests",
            dependencies: ["TestSupport", "AccordURI", "AccordHTTP", "AccordJSON", .httpTypes]),
        .testTarget(name: "AccordSchemaTests", dependencies: ["AccordSchema", "AccordJSON"]),
        .testTarget(
            name: "AccordContractTests",
            dependencies: [
                "AccordContract", "AccordJSON", "AccordFiles", "AccordReport", "AccordHTTP",
                "AccordSchema", .httpTypes,
            ]),
        .testTarget(name: "AccordFilesTests", dependencies: ["AccordFiles"]),
        .testTarget(
            name: "AccordJournalTests",
            dependencies: ["TestSupport", "AccordJournal", "AccordFiles", "AccordJSON"]),
        .testTarget(
            name: "AccordConfigurationTests", dependencies: ["AccordConfiguration", "AccordReport"]),
        .testTarget(
            name: "AccordSnapshotsTests",
            dependencies: [
                "TestSupport", "AccordSnapshots", "AccordFiles", "AccordJSON", "AccordHTTP", "AccordReport",
                "AccordJournal",
                "AccordConfiguration", .httpTypes,
            ]),
        .testTarget(
            name: "AccordReviewTests",
            dependencies: [
                "TestSupport", "AccordReview", "AccordSnapshots", "AccordJSON", "AccordFiles", "AccordReport",
                "AccordConfiguration", "AccordContract",
            ]),
        .testTarget(
            name: "AccordExpectationsTests",
            dependencies: [
                "AccordExpectations", "AccordConfiguration", "AccordFixtures", "AccordJSON", "AccordHTTP",
                "AccordReport",
                "AccordSnapshots", "AccordJournal", .httpTypes,
            ]),
        .testTarget(
            name: "AccordFixturesTests",
            dependencies: ["TestSupport", "Accord", "AccordFixtures", "AccordJournal"]),
        .testTarget(
            name: "AccordXMLTests",
            dependencies: [
                "TestSupport", "AccordXML", "AccordReport", "AccordHTTP", "AccordSnapshots", .httpTypes,
            ]),
        .testTarget(name: "AccordTests", dependencies: ["TestSupport", "Accord"]),
        .testTarget(
            name: "AccordAuthTests",
            dependencies: [
                "Accord", "AccordAuth",
                .product(name: "JWTKit", package: "jwt-kit", condition: .when(traits: ["Auth"])),
            ]),
        .testTarget(
            name: "AccordDoublesTests",
            dependencies: [
                "TestSupport",
                "Accord", "AccordDoubles", .nio("NIOCore", trait: "Doubles"),
                .nio("NIOPosix", trait: "Doubles"),
                .nio("NIOEmbedded", trait: "Doubles"),
            ]),
        .testTarget(
            name: "AccordDatabaseTests",
            dependencies: ["Accord", "AccordConfiguration", "AccordDatabase", "AccordReport", "AccordFiles"]),
        .testTarget(
            name: "AccordGRDBTests",
            dependencies: ["TestSupport", "Accord", "AccordDatabase", "AccordGRDB", "AccordFiles", .grdb]),
        .testTarget(
            name: "AccordFactoriesTests",
            dependencies: ["Accord", "AccordAuth", "AccordDatabase", "AccordGRDB", "AccordFactories", .grdb]),
        .testTarget(
            name: "AccordProcessTests",
            dependencies: [
                "Accord", "AccordProcess",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "AccordHummingbirdTests",
            dependencies: [
                "Accord", "AccordHummingbird", "AccordRemote", .hummingbird,
                .product(
                    name: "ServiceLifecycle", package: "swift-service-lifecycle",
                    condition: .when(traits: ["Hummingbird"])),
            ]),
        .testTarget(
            name: "AccordCommandTests",
            dependencies: [
                "TestSupport",
                "AccordCommand", "AccordConfiguration", "AccordJSON", "AccordDiff", "AccordFiles",
                "AccordJournal",
                "AccordReport", "AccordSnapshots", "AccordReview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "AccordKitTests",
            dependencies: [
                "Accord", "AccordAuth", "AccordDoubles", "AccordDatabase", "AccordGRDB", .grdb,
            ]),
        .testTarget(
            name: "BookshopTests",
            dependencies: [
                "Accord", "AccordHummingbird", "AccordDatabase", "AccordGRDB", "AccordAuth",
                "AccordFactories", "AccordDoubles", "AccordXML", "BookshopApp", .httpTypes, .grdb,
            ]),
        .testTarget(
            name: "GuestbookTests",
            dependencies: ["Accord", "AccordHummingbird", "AccordDatabase", "AccordGRDB", "GuestbookApp"]),
    ]
)

extension Target.Dependency {
    static var httpTypes: Self { .product(name: "HTTPTypes", package: "swift-http-types") }

    static var hummingbird: Self {
        .product(
            name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"]))
    }

    static var serviceLifecycle: Self {
        .product(
            name: "ServiceLifecycle", package: "swift-service-lifecycle",
            condition: .when(traits: ["Hummingbird"]))
    }

    static var grdb: Self {
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["GRDB"]))
    }

    static func nio(_ product: String, trait: String) -> Self {
        .product(name: product, package: "swift-nio", condition: .when(traits: [trait]))
    }
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        // SE-0335: an existential type is written with `any`.
        .enableUpcomingFeature("ExistentialAny"),
        // SE-0409: an import is internal unless it says otherwise.
        .enableUpcomingFeature("InternalImportsByDefault"),
        // SE-0444: a member is visible only where its module is imported.
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
