#if Hummingbird && GRDB
import Hummingbird

/// What JSON tells about a cover.
struct CoverResource: ResponseEncodable {
    var book: Int64
    var caption: String?
    var size: Int

    init(_ cover: Cover) {
        book = cover.book
        caption = cover.caption
        size = cover.image.count
    }

    /// Without a caption it says so, `null`, rather than nothing.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(book, forKey: .book)
        try container.encode(caption, forKey: .caption)
        try container.encode(size, forKey: .size)
    }

    private enum CodingKeys: CodingKey {
        case book, caption, size
    }
}
#endif
