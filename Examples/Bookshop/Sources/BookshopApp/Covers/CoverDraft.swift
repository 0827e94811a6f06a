#if Hummingbird && GRDB
import Foundation

/// The form of `PUT /books/{id}/cover` as it came: everything may be missing or wrong.
struct CoverDraft: Sendable {
    var image: MultipartBody.Part?
    var caption: String?

    init(_ form: MultipartBody) {
        image = form["image"]
        caption = form["caption"].map { String(decoding: $0.content, as: UTF8.self) }
    }

    /// The picture and its caption, or all that is wrong with them.
    func validated() throws(Problem) -> (image: Data, caption: String?) {
        var validation = Validation()
        let image = validation.value(image, at: .body("image"), .png) { image in
            image.contentType == Cover.mediaType && Cover.isPNG(image.content) ? image.content : nil
        }
        let caption = caption.flatMap { validation.text($0, at: .body("caption"), length: 1...200) }
        guard let image, validation.errors.isEmpty else { throw validation.problem }
        return (image, caption)
    }
}
#endif
