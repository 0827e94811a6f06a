// What the article about commands shows, word for word: ArticleTests compares them.
#if Process && Hummingbird && GRDB
import Accord
import AccordProcess
import ArgumentParser
import Testing

enum CommandsArticle {
    @Suite struct ShopTests {
        private let shop = CommandRunner(product: "bookshop")
            .environment(.inherited(changing: ["BOOKSHOP_PORT": "harbour", "PORT": nil]))
            .timeLimit(.seconds(10))

        @Test func `a port that is none is named`() async throws {
            let result = try await shop.run().requireExit(1)
            result.expectError(containing: "not \"harbour\"")
            expectSnapshot(of: result, as: .transcript)
        }

        @Test func `titles are sorted`() async throws {
            try await CommandRunner(executable: "sort").run("-u", input: "Emma\nDune\nEmma\n")
                .expectExit(0)
                .expectOutput(containing: "Dune\nEmma\n")
        }
    }

    struct Greet: ParsableCommand {
        @TaskLocal static var write: @Sendable (String) -> Void = { print($0, terminator: "") }

        @Option var name: String

        func run() throws { Self.write("hello, \(name)\n") }
    }

    @Suite struct GreetTests {
        private let greet = CommandRunner(Greet.self) { sink, run in
            try await Greet.$write.withValue({ sink.write($0) }) { try await run() }
        }

        @Test func `somebody is greeted`() async throws {
            try await greet.run("--name", "Ada").expectExit(0).expectOutput(containing: "hello, Ada")
        }

        @Test func `an unknown option is wrong use`() async throws {
            try await greet.run("--name", "Ada", "--nonsense")
                .expectExit(64)
                .expectError(containing: "Unknown option '--nonsense'")
        }
    }
}
#endif
