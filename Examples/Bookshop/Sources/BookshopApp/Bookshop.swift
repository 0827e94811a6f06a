#if Hummingbird && GRDB
public import Hummingbird

/// A small bookshop over HTTP: books to look up, orders to place, customers who log in.
///
/// It keeps no state of its own, so any number of shops run side by side, each on its own dependencies.
public struct Bookshop: Sendable {
    let dependencies: Dependencies

    /// - Parameter dependencies: with a database that is migrated.
    public init(_ dependencies: Dependencies) {
        self.dependencies = dependencies
    }

    /// Everything that the shop answers to; made anew on each access.
    public var router: Router<BookshopContext> {
        let books = BookController(dependencies)
        let covers = CoverController(dependencies)
        let orders = OrderController(dependencies)
        let payments = PaymentController(dependencies)
        let logins = LoginController(dependencies)
        let shortLinks = ShortLinkController(dependencies)
        let search = SearchController(dependencies)
        let feed = FeedController(dependencies)

        let router = Router(context: BookshopContext.self)
        router.add(middleware: ProblemMiddleware())
        router.get("/health") { _, _ in Health.ok }
        router.get("/books", use: books.list)
        router.get("/books/export", use: books.export)
        router.get("/books/feed", use: feed.show)
        router.get("/books/{id}", use: books.show)
        router.get("/books/{id}/summary", use: books.summary)
        router.get("/books/{id}/cover", use: covers.show)
        router.head("/books/{id}/cover", use: covers.describe)
        router.get("/s/{code}", use: shortLinks.follow)
        router.get("/search", use: search.show)
        router.post("/login", use: logins.create)

        let anybody = router.group().add(middleware: Authenticator(dependencies))
        anybody.get("/session", use: logins.show)

        let customers = anybody.group(context: CustomerContext.self)
        customers.post("/orders", use: orders.create)
        customers.get("/orders/{id}", use: orders.show)
        customers.put("/orders/{id}/payment", use: payments.create)

        let staff = customers.group(context: StaffContext.self)
        staff.post("/books", use: books.create)
        staff.delete("/books/{id}", use: books.delete)
        staff.put("/books/{id}/cover", use: covers.store)
        return router
    }

    /// The shop as a server, ready for `runService()`.
    public func application(
        configuration: ApplicationConfiguration = ApplicationConfiguration()
    ) -> Application<RouterResponder<BookshopContext>> {
        Application(router: router, configuration: configuration)
    }
}
#endif
