import Foundation
import Testing

@testable import AccordConfiguration

struct SettingsGuideTests {
    private static let page = URL(filePath: #filePath).appending(
        path: "../../../Documentation/Configuration.md"
    )
    .standardizedFileURL

    /// With UPDATE_DOCUMENTATION=1 it writes the page instead.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: page.deletingLastPathComponent().path)))
    func `the page about configuration is what the table of settings says`() throws {
        if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] == "1" {
            try Data(SettingsGuide.markdown().utf8).write(to: Self.page)
        }
        #expect(try String(contentsOf: Self.page, encoding: .utf8) == SettingsGuide.markdown())
    }

    @Test func `the example of the page is a valid file that sets the defaults`() throws {
        let parts = SettingsGuide.markdown().components(separatedBy: "```")
        let yaml = try #require(parts.dropFirst().first).replacing("yaml\n", with: "")
        let file = ConfigurationFile(yaml)
        #expect(file.problems.isEmpty)
        let settings = Setting.all.filter { $0.isInFile && $0.action == nil }
        #expect(file.values.keys.sorted() == settings.map(\.key).sorted())
    }

    @Test func `the example of the keys is a valid file without a conflict`() throws {
        let parts = SettingsGuide.markdown().components(separatedBy: "```")
        let yaml = try #require(parts.dropFirst(3).first).replacing("yaml\n", with: "")
        let configuration = try SamplePackage(yaml).load()
        #expect(configuration.reviewKeys.text(.quit) == "q ctrl-x")
        #expect(configuration.reviewKeys.text(.next) == "j down tab")
    }

    @Test func `no two settings share a key or a variable`() {
        #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
        #expect(Set(Setting.all.map(\.variable)).count == Setting.all.count)
    }

    @Test(arguments: Setting.all)
    func `a default is a value of its setting`(setting: Setting) {
        #expect(setting.standard.map(setting.accepts) ?? true)
    }
}
