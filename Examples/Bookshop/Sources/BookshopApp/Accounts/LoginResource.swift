#if Hummingbird && GRDB
import Foundation
import Hummingbird

/// A fresh access token as JSON shows it.
struct LoginResource: ResponseEncodable {
    var token: String
    var expiresAt: Date
}
#endif
