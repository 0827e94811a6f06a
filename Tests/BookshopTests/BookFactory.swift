#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordFactories
import AccordGRDB
import BookshopApp
import Testing

extension Book: DatabaseStorable {}

/// Makes books for the shelf; their ids begin after those of the seed.
enum BookFactory: Factory {
    static let traits: [FactoryTrait<Book>] = [.outOfStock]

    static func definition(_ make: FactoryMaker<Book>) async throws -> Book {
        Book(
            id: make(\.id, 100 + Int64(make.number)),
            isbn: try make(\.isbn, .numbered(make.number)),
            title: make(\.title, "Book \(make.number)"),
            author: make(\.author, "Anonymous"),
            price: make(\.price, Price(rawValue: 1000)),
            published: try make(\.published, #require(Day(rawValue: "1871-12-01"))),
            stock: make(\.stock, 3))
    }
}

extension ISBN {
    /// The number with the publisher's digits in front and the right check digit behind.
    fileprivate static func numbered(_ number: Int) throws -> ISBN {
        let digits = "978\(String(number + 1_000_000_000).dropFirst())"
        return try #require((0...9).lazy.compactMap { ISBN(rawValue: "\(digits)\($0)") }.first)
    }
}

extension FactoryTrait<Book> {
    static let outOfStock = FactoryTrait("outOfStock", .set(\.stock, to: 0))
}
#endif
