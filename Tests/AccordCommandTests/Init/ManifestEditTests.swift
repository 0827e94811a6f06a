import Testing

@testable import AccordCommand

@Suite struct ManifestEditTests {
    private func added(_ manifest: String) -> String? {
        var edit = ManifestEdit(manifest)
        return edit.addTestTarget("ShopTests", dependencies: ["\"shop\""]) ? edit.result : nil
    }

    private func extended(_ manifest: String, _ dependencies: [String] = ["\"new\""]) -> String? {
        var edit = ManifestEdit(manifest)
        return edit.addDependencies(dependencies, toTestTarget: "ShopTests") ? edit.result : nil
    }

    @Test func `a test target comes last, and every other line stays`() {
        let result = added(
            """
            let package = Package(
                name: "shop",
                targets: [
                    // the app
                    .executableTarget(name: "shop")  // no comma yet
                ],
                swiftLanguageModes: [.v6]
            )
            """)
        #expect(
            result == """
                let package = Package(
                    name: "shop",
                    targets: [
                        // the app
                        .executableTarget(name: "shop"),  // no comma yet
                        .testTarget(
                            name: "ShopTests",
                            dependencies: [
                                "shop",
                            ]
                        ),
                    ],
                    swiftLanguageModes: [.v6]
                )
                """)
    }

    @Test(arguments: [
        ("[.target(name: \"a\")]", "        .target(name: \"a\"),\n"), ("[]", ""), ("[ ]", ""),
        (
            "[ .target(name: \"a\"), .target(name: \"b\"), /* two */ ]",
            "        .target(name: \"a\"), .target(name: \"b\"), /* two */\n"
        ),
        ("[.target(name: \"a\") /* one */]", "        .target(name: \"a\"), /* one */\n"),
    ])
    func `targets on one line get lines, and what is there stays together`(before: String, kept: String) {
        let manifest = { (list: String) in "let package = Package(\n    name: \"s\",\n    targets: \(list)\n)"
        }
        let list = """
            [
            \(kept)        .testTarget(
                        name: "ShopTests",
                        dependencies: [
                            "shop",
                        ]
                    ),
                ]
            """
        #expect(added(manifest(before)) == manifest(list))
    }

    @Test(arguments: ["", ","])
    func `a target behind one that ends with its list is indented as that is`(comma: String) {
        let manifest = { (more: String) in
            "Package(\n  targets: [.target(\n    name: \"a\"\n  )\(more)]\n)"
        }
        let target = """
            , .testTarget(
                  name: "ShopTests",
                  dependencies: [
                      "shop",
                  ]
              )
            """
        #expect(added(manifest(comma)) == manifest(target))
    }

    @Test func `lines that are added end as the file's own do`() throws {
        let manifest = "let package = Package(\r\n    name: \"shop\",\r\n    targets: [\r\n    ]\r\n)\r\n"
        let bytes = Array(try #require(added(manifest)).utf8)
        #expect(bytes.count { $0 == 0x0A } == 11)
        for (index, byte) in bytes.enumerated() where byte == 0x0A { #expect(bytes[index - 1] == 0x0D) }
    }

    @Test func `a package without targets gets the list where it belongs`() {
        let result = added(
            """
            let package = Package(
                name: "shop",
                dependencies: [.package(url: "x", from: "1.0.0")],
                swiftLanguageModes: [.v6]
            )
            """)
        #expect(
            result == """
                let package = Package(
                    name: "shop",
                    dependencies: [.package(url: "x", from: "1.0.0")],
                    targets: [
                        .testTarget(
                            name: "ShopTests",
                            dependencies: [
                                "shop",
                            ]
                        ),
                    ],
                    swiftLanguageModes: [.v6]
                )
                """)
    }

    @Test(arguments: [
        ("[\"shop\"]", "[\"shop\", \"new\"]"), ("[]", "[\"new\"]"), ("[ ]", "[ \"new\"]"),
        ("[\"shop\",]", "[\"shop\", \"new\"]"), ("[\"a]\"]", "[\"a]\", \"new\"]"),
    ])
    func `dependencies on one line stay on it`(before: String, after: String) {
        let manifest = { (list: String) in
            "Package(targets: [.testTarget(name: \"ShopTests\", dependencies: \(list))])"
        }
        #expect(extended(manifest(before)) == manifest(after))
    }

    @Test func `a target without dependencies gets the list after its name`() {
        #expect(
            extended("Package(targets: [.testTarget(name: \"ShopTests\", path: \"T\")])")
                == "Package(targets: [.testTarget(name: \"ShopTests\", dependencies: [\"new\"], path: \"T\")])"
        )
    }

    @Test func `the target is found by its name among others, comments and strings`() {
        let manifest = { (list: String) in
            """
            // Package(targets: [.testTarget(name: "ShopTests", dependencies: [])])
            let text = "Package(targets: [.testTarget(name: \\"ShopTests\\", dependencies: [])])"
            let package = Package(name: #"a "Package(""#, targets: [
                /* .testTarget(name: "ShopTests", dependencies: []) /* nested */ */
                .testTarget(name: "OtherTests", dependencies: []),
                .testTarget(name: "ShopTests", dependencies: \(list)),
            ])
            """
        }
        #expect(extended(manifest("[\"a\"]")) == manifest("[\"a\", \"new\"]"))
    }

    @Test(
        arguments: [
            "let package = make()", "Package(name: \"shop\", targets: targets)",
            "Package(name: \"shop\", targets: [.target(name: \"a\")] + more)", "Package(", "",
            "Package(targets: [",
        ] as [String])
    func `a list that is not written out in the call is left alone`(manifest: String) {
        let results = [added(manifest), extended(manifest)]
        #expect(results == [nil, nil])
    }

    @Test func `a manifest cut anywhere crashes nothing`() {
        let manifest = Array(
            #"let package = Package(name: "s\"x", targets: [.testTarget(name: "ShopTests", dependencies: ["a"])])"#
                .utf8)
        for length in 0..<manifest.count {
            let cut = String(decoding: manifest[..<length], as: UTF8.self)
            #expect(extended(cut) == nil, "\(length)")
            _ = added(cut)
        }
    }
}
