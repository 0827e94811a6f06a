#if Hummingbird && GRDB
import Hummingbird

/// The answer to "are you there?".
struct Health: ResponseEncodable {
    static let ok = Health(status: "ok")

    let status: String
}
#endif
