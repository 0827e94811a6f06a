// What the article about running tests shows, word for word: ArticleTests compares them.
import Accord
import Testing

enum RunningArticle {
    @Suite(.tags(.database)) struct OrderTests {
        @Test(.tags(.slow)) func `a year of orders is summed up`() async throws {
            #expect((1...365).reduce(0, +) == 66_795)
        }
    }
}
