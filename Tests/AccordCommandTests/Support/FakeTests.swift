import AccordFiles
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A package whose `swift` and test bundle are shell scripts, which say and do what a test wants.
final class FakeTests {
    let root: String

    /// - Parameters:
    ///   - swiftTesting: what the bundle does for Swift Testing; `$events` is the file for events.
    ///   - xctest: what it does for XCTest.
    ///   - package: the folder of a package that is there already.
    init(
        swiftTesting: String, xctest: String = "", listed: [String], xctests: [String] = [],
        in package: String? = nil
    ) throws {
        let folder = package ?? "/tmp/accord-fake-\(UInt64.random(in: 0 ... .max))"
        try Disk().write(Array("// swift-tools-version: 6.3\n".utf8), to: "\(folder)/Package.swift")
        root = try #require(Disk().resolved(folder))
        try script(
            "bin/swift",
            """
            echo "$@" >> "\(root)/swift-calls"
            case "$*" in
              *--show-bin-path*) echo "\(root)/built";;
              *)
                if [ -n "$BUILD_HANGS" ]; then echo . > "$BUILD_HANGS"; exec sleep 60; fi
                exit ${BUILD_RESULT:-0};;
            esac
            """)
        let names = xctests.map { "{\"name\":\"\($0)\"}" }.joined(separator: ",")
        try script(
            "built/ShopPackageTests.xctest",
            """
            echo "$@" >> "\(root)/bundle-calls"
            arguments="$*"
            while [ $# -gt 0 ]; do
              if [ "$1" = --event-stream-output-path ]; then events=$2; fi
              shift
            done
            tell() {
              kind=$1 test=$2; shift 2
              echo "{\\"kind\\":\\"event\\",\\"payload\\":{\\"kind\\":\\"$kind\\",\\"testID\\":\\"$test\\"$*},\\"version\\":0}" >> $events
            }
            case "$arguments" in
              *--list-tests*)
                cat > "$events" <<'END'
            \(listed.joined(separator: "\n"))
            END
                exit ${LIST_RESULT:-0}
                ;;
              *--dump-tests-json*) echo '{"name":"All","tests":[{"name":"T.Old","tests":[\(names)]}]}';;
              *--testing-library*)
            \(swiftTesting)
                ;;
              *)
                events=$ACCORD_EVENTS
            \(xctest)
                ;;
            esac
            """)
    }

    deinit { try? Disk().remove(root) }

    var environment: [String: String] { ["PATH": "\(root)/bin:/usr/bin:/bin"] }

    func accord(_ arguments: String..., environment: [String: String] = [:]) async throws -> Program.Result {
        try await Program.run(
            ["test"] + arguments, in: root,
            environment: self.environment.merging(environment) { $1 })
    }

    func text(_ file: String) throws -> String {
        String(decoding: try Disk().read("\(root)/\(file)") ?? [], as: UTF8.self)
    }

    /// The line that a script writes when it has come so far.
    func waits(for file: String) async throws -> String { try await Program.line(of: "\(root)/\(file)") }

    static func listed(_ id: String, tags: String = "") -> String {
        """
        {"kind":"test","payload":{"id":"\(id)","kind":"function","_tags":[\(tags)]},"version":0}
        """
    }

    private func script(_ name: String, _ text: String) throws {
        try Disk().write(Array("#!/bin/sh\n\(text)\n".utf8), to: "\(root)/\(name)")
        chmod("\(root)/\(name)", 0o755)
    }
}
