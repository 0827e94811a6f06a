#if Hummingbird
import Hummingbird

/// What is known about a request while it is served.
struct GuestbookContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who writes, once ``GuestName`` has read it.
    var guest = ""

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
#endif
