import Testing

@testable import AccordCommand

@Suite struct TakenNamesTests {
    private func free(_ name: String, _ sources: [String: String]) -> TakenNames.Free {
        TakenNames(
            sources.sorted { $0.key < $1.key }.map { ScaffoldFile(path: "T/\($0)", text: $1) }, in: "T"
        ).free(name)
    }

    @Test(arguments: [
        "struct App {}", "final class App: Base {}", "public enum App<T> { case a }", "actor\n  App {}",
        "typealias App = Int", "@MainActor struct `App` {}", "#if DEBUG\nprotocol App {}\n#endif",
    ])
    func `a type of another file takes its name`(source: String) {
        #expect(free("App", ["A.swift": source]) == TakenNames.Free(name: "App2", owner: "T/A.swift"))
    }

    @Test(arguments: [
        "struct Other { struct App {} }", "// struct App {}", "let text = \"struct App {}\"",
        "extension App {}", "struct Apps {}", "func f(class App: Int) {}", "let a: App",
    ])
    func `what declares no such type for all to see takes none`(source: String) {
        #expect(free("App", ["A.swift": source]).name == "App")
    }

    @Test func `a file that an earlier run has made is no other`() {
        let sources = ["App.swift": "struct App {}"]
        #expect(free("App", sources) == TakenNames.Free(name: "App", owner: nil))
    }

    @Test func `an earlier run's second name is found again`() {
        let sources = ["A.swift": "struct App {}", "App2.swift": "struct App2 {}"]
        #expect(free("App", sources) == TakenNames.Free(name: "App2", owner: "T/A.swift"))
    }

    @Test func `the compiler takes a file's name once, in whatever folder`() {
        #expect(free("App", ["More/App.swift": "let a = 1"]).name == "App2")
    }
}
