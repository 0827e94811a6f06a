#if Hummingbird && GRDB
import Hummingbird

/// The context of the routes for staff only: whoever looks after the shelf.
struct StaffContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage

    init(context: CustomerContext) throws {
        guard context.user.role == .staff else { throw Problem.notStaff }
        coreContext = context.coreContext
    }
}
#endif
