import AccordHTTP
import AccordJSON

/// Reads a body as its media type says.
struct BodyReader {
    let media: MediaPlan
    /// Nil where the message says none.
    let type: MediaType?
    let bytes: [UInt8]

    func read() -> BodyContent {
        let form = type.map(BodyForm.init) ?? media.form
        return switch form {
        case .json: json()
        case .form: FormBody(media: media).read(bytes[...])
        case .multipart: MultipartBody(media: media, type: type).read(bytes)
        case .text: text()
        case .lines: series(bytes.split(separator: 0x0A))
        case .sequence: series(bytes.split(separator: 0x1E))
        case .events: events()
        case .binary: binary()
        }
    }

    private func json() -> BodyContent {
        do throws(JSONSyntaxError) {
            return try BodyContent(value: JSON(parsing: bytes), isJSON: true)
        } catch {
            return BodyContent(problems: [
                error.reason == .invalidUTF8 ? .invalidUTF8 : .json(error, item: nil)
            ])
        }
    }

    /// Text as its schema's types make of it: `42` where an integer is promised.
    private func text() -> BodyContent {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            // Other character sets are passed over: there is no value that a schema could judge.
            let isUTF8 = type?.charset.map { $0 == "utf-8" || $0 == "us-ascii" } ?? true
            return BodyContent(problems: isUTF8 ? [.invalidUTF8] : [])
        }
        return BodyContent(value: PrimitiveText.value(text, media.shape))
    }

    /// Bytes have no value but as a string, which a schema of 3.0 may describe by `format: binary`.
    private func binary() -> BodyContent {
        guard media.shape.types == .string, let text = String(validating: bytes, as: UTF8.self) else {
            return BodyContent()
        }
        return BodyContent(value: JSON(text))
    }

    /// JSON texts one after the other; blank ones do not count.
    private func series(_ texts: [ArraySlice<UInt8>]) -> BodyContent {
        var content = BodyContent(isJSON: true)
        for text in texts where text.contains(where: { $0 > 0x20 }) {
            do throws(JSONSyntaxError) {
                content.items.append(try JSON(parsing: Array(text)))
            } catch {
                content.problems.append(.json(error, item: content.items.count))
                return content
            }
        }
        content.value = JSON(elements: content.items)
        return content
    }

    private func events() -> BodyContent {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            return BodyContent(problems: [.invalidUTF8])
        }
        if media.item == nil, media.shape.types == .string { return text() }
        let events = EventStream(bytes[...]).events
        return BodyContent(value: JSON(elements: events), items: events)
    }
}
