#if Hummingbird && GRDB
import Accord
import AccordAuth
import AccordDatabase
import AccordFactories
import AccordGRDB
import BookshopApp

extension User: DatabaseStorable {}
extension AccessToken: DatabaseStorable {}

/// Makes the shop's own users out of those of tests; their ids begin after those of the seed.
enum CustomerFactory: UserModelFactory {
    static func model(of user: TestUser) -> User {
        User(
            id: 100 + user.id, name: user.name, email: user.email,
            role: user.isStaff ? .staff : .customer)
    }
}
#endif
