#if Hummingbird
import Hummingbird

/// What a guest wrote, as it is stored and shown.
struct Entry: ResponseEncodable {
    let id: Int
    let guest: String
    let message: String
    let likes: Int
}
#endif
