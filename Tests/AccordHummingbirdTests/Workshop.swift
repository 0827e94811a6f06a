#if Hummingbird
import Accord
import AccordHummingbird
import Hummingbird
import ServiceLifecycle
import Synchronization

/// An app that writes down what happens to it: its services, its hooks, its shutdown.
struct Workshop: HummingbirdTestApp {
    struct Dependencies: Sendable {
        let diary: Diary
    }

    /// Broken apps, to see what a test is told.
    struct Unmapped: Error, Equatable {}

    @TaskLocal static var diary = Diary()
    @TaskLocal static var visitor = "nobody"

    static func dependencies(_ context: FixtureContext) async throws -> Dependencies {
        Dependencies(diary: diary)
    }

    static func app(_ dependencies: Dependencies) async throws -> some HummingbirdApp {
        let router = Router()
        router.get("/parts/{id}") { _, context in try context.parameters.require("id") }
        router.get("/visitor") { _, _ in Workshop.visitor }
        router.get("/unmapped") { _, _ -> String in throw Unmapped() }
        router.get("/mapped") { _, _ -> String in throw HTTPError(.conflict, message: "taken") }
        router.post("/echo") { request, _ in try await request.body.collect(upTo: 1 << 20) }
        router.get("/half") { _, _ in
            Response(
                status: .ok,
                body: ResponseBody { writer in
                    try await writer.write(ByteBuffer(string: "half"))
                    throw Unmapped()
                })
        }
        var application = Application(router: router)
        application.addServices(DiaryService(diary: dependencies.diary))
        let diary = dependencies.diary
        application.beforeServerStarts { diary.write("hook") }
        return BuiltApp(application, router: router)
    }
}

/// A service that is seen to start and to end.
struct DiaryService: Service {
    let diary: Diary

    func run() async throws {
        diary.write("started")
        try await gracefulShutdown()
        diary.write("ended")
    }
}

final class Diary: Sendable {
    private let entries = Mutex<[String]>([])

    func write(_ entry: String) { entries.withLock { $0.append(entry) } }

    var text: [String] { entries.withLock { $0 } }
}
#endif
