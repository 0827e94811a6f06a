/// A test as its runner lists it.
struct RunnerTest: Equatable {
    /// As a filter names it, such as `ShopTests.OrderTests/orders()`.
    var id: String
    /// As the runner's own events name it: with the place in the source.
    var key: String
    /// A suite is no test; issues of its traits are its own.
    var isSuite = false
    /// Its own and those of its suites.
    var tags: [String] = []
    var file: String?
    var line: Int?
}
