import AccordJournal
import Testing

@testable import AccordCommand

@Suite struct SwiftBuildTests {
    @Test func `options of the build go to it, and to the question for its folder`() throws {
        let swift = try SwiftBuild(passed: ["-c", "release", "--scratch-path", "/s"])
        #expect(
            swift.command(root: "/p", package: "Shop") == [
                "swift", "build", "--package-path", "/p", "--product", "ShopPackageTests", "-c", "release",
                "--scratch-path", "/s",
            ])
        #expect(swift.folderCommand(root: "/p").suffix(4) == ["-c", "release", "--scratch-path", "/s"])
        #expect(!swift.folderCommand(root: "/p").contains("--build-tests"))
    }

    @Test func `a package whose name is not known is built whole`() throws {
        let command = try SwiftBuild(passed: []).command(root: "/p", package: nil)
        #expect(command == ["swift", "build", "--package-path", "/p", "--build-tests"])
    }

    @Test(arguments: [
        ("let package = Package(name: \"Shop\", targets: [])", "Shop"),
        ("// Package(name: \"Old\")\nlet package = Package(\n    name: \"my-shop\"\n)", "my-shop"),
        ("let package = Package(name: name)", nil),
        ("let package = Package(name: \"a\\(b)\")", nil),
        ("", nil),
    ])
    func `the name of a package stands in its manifest`(manifest: String, name: String?) {
        #expect(SwiftText(manifest).packageName == name)
    }

    @Test func `options of Swift Testing go to its process`() throws {
        let swift = try SwiftBuild(passed: [
            "--no-parallel", "--repetitions", "3", "--repeat-until=fail", "-v",
        ])
        #expect(swift.testing == ["--no-parallel", "--repetitions", "3", "--repeat-until=fail"])
        #expect(swift.build == ["-v"])
    }

    @Test func `a library can be left out, and the build, too`() throws {
        let swift = try SwiftBuild(passed: ["--disable-xctest", "--skip-build"])
        #expect(swift.runs(.swiftTesting) && !swift.runs(.xctest) && swift.isSkipped)
    }

    @Test(arguments: ["--filter", "--filter=x", "--skip", "--xunit-output", "--package-path"])
    func `what the command does itself cannot be passed on`(option: String) {
        #expect(throws: PassedOptionError.self) { try SwiftBuild(passed: [option, "x"]) }
    }

    @Test func `what stands behind two dashes becomes values of an option`() {
        #expect(
            PassedOptions.folded(["test", "a", "--", "-c", "x"])
                == ["test", "a", "--passed-on", "-c", "--passed-on", "x"])
        #expect(PassedOptions.folded(["accept", "--", "-x"]) == ["accept", "--", "-x"])
    }

    @Test(arguments: [
        ([], true), (["--no-parallel", "-j", "2"], true), (["--skip-build"], false),
        (["--traits", "XML"], false), (["-c", "release"], false), (["-Xswiftc", "-DX"], false),
        (["--configuration=release"], false),
    ])
    func `a build that may leave tests out is not one of all`(_ options: [String], _ isWhole: Bool) throws {
        #expect(try SwiftBuild(passed: options).buildsAllTests == isWhole)
    }
}
