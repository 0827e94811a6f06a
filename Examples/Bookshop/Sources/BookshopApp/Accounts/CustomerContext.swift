#if Hummingbird && GRDB
import Hummingbird

/// The context of the routes for customers only: where it exists, there is a user.
struct CustomerContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let user: User

    init(context: BookshopContext) throws {
        guard let user = context.user else { throw Problem.notLoggedIn }
        coreContext = context.coreContext
        self.user = user
    }
}
#endif
