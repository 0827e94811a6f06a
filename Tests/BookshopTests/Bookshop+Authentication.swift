#if Hummingbird && GRDB
import Accord
public import AccordAuth
import AccordDatabase
import AccordGRDB
import AccordHummingbird
public import BookshopApp
import Foundation
import GRDB

/// How anybody becomes known to the shop: as a row of its users, and a token that it has given out.
extension Bookshop: AuthenticatingTestApp {
    public static var authentication: Authentication {
        Authentication { client, user in
            let customer = CustomerFactory.model(of: user)
            let access = AccessToken(
                token: "token-of-\(customer.id)", user: customer.id,
                expiresAt: TestClock.current.now.addingTimeInterval(60 * 60))
            try await TestDatabase.current.writer.write { db in
                try customer.save(db)
                try access.save(db)
            }
            return client.authenticated(bearer: access.token)
        }
    }
}
#endif
