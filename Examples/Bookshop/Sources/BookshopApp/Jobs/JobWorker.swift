#if Hummingbird && GRDB
import Foundation
public import ServiceLifecycle

/// Does the jobs of a shop one after the other, for as long as its server runs.
///
/// They wait in memory: a real shop keeps them where a crash does not reach them.
public struct JobWorker: Service {
    private let shop: Bookshop
    private let jobs: AsyncStream<OrderConfirmation>

    public init(_ shop: Bookshop, _ jobs: AsyncStream<OrderConfirmation>) {
        self.shop = shop
        self.jobs = jobs
    }

    public func run() async throws {
        for await job in jobs.cancelOnGracefulShutdown() {
            do {
                try await shop.perform(job)
            } catch {
                let message = "bookshop: order \(job.order) is not confirmed: \(error)\n"
                FileHandle.standardError.write(Data(message.utf8))
            }
        }
    }
}
#endif
