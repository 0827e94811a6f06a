#if Hummingbird && GRDB
import BookshopApp
import Foundation
import Hummingbird

/// Serves the bookshop on the loopback interface until it is interrupted.
///
/// `BOOKSHOP_PORT` or else `PORT` names the port; without them it is 8080.
@main
struct BookshopServer {
    static func main() async {
        do {
            try await serve()
        } catch {
            FileHandle.standardError.write(Data("bookshop: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func serve() async throws {
        let environment = Environment()
        let port = try Port(environment)
        var dependencies = try Bookshop.Dependencies.fromEnvironment(environment)
        try Bookshop.migrate(dependencies.database)
        try Bookshop.seed(dependencies.database)
        let address = BindAddress.hostname("127.0.0.1", port: port.number)
        let (jobs, queue) = AsyncStream.makeStream(of: OrderConfirmation.self)
        dependencies.enqueue = { queue.yield($0) }
        let bookshop = Bookshop(dependencies)
        var application = bookshop.application(
            configuration: ApplicationConfiguration(address: address, serverName: "bookshop"))
        application.addServices(JobWorker(bookshop, jobs))
        try await application.runService()
    }
}
#endif
