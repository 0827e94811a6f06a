import AccordHTTP
import AccordJSON

/// A `multipart` body: an object of its named parts for `form-data`, else an array of its parts.
struct MultipartBody {
    let media: MediaPlan
    let type: MediaType?

    func read(_ bytes: [UInt8]) -> BodyContent {
        guard let boundary = type?.parameters["boundary"], !boundary.isEmpty else {
            return BodyContent(problems: [.noBoundary])
        }
        do throws(BodyProblem) {
            let parts = try MultipartReader(bytes, boundary: boundary).parts()
            return type?.subtype == "form-data" ? try object(parts) : array(parts)
        } catch {
            return BodyContent(problems: [error])
        }
    }

    private func object(_ parts: [BodyPart]) throws(BodyProblem) -> BodyContent {
        var content = BodyContent(parts: parts)
        var values: [(name: String, values: [JSON])] = []
        var places: [String: Int] = [:]
        for part in parts {
            guard let name = part.name else { throw .unnamedPart }
            let field = media.fields.first { $0.name.utf8.elementsEqual(name.utf8) }
            let shape = field?.decoder.shape ?? media.shape.additional ?? .text
            let item = shape.isArray ? shape.items ?? .text : shape
            let value = value(part, item, isJSON: field?.isJSON == true, name, &content)
            if let place = places[name] {
                values[place].values.append(value)
            } else {
                places[name] = values.count
                values.append((name, [value]))
            }
        }
        content.value = JSON(members: values.map { ($0.name, merged($0.values, named: $0.name)) })
        return content
    }

    /// Parts of one name are the elements of an array.
    private func merged(_ values: [JSON], named name: String) -> JSON {
        let isArray = media.shape.property(name)?.isArray == true
        guard values.count == 1, let value = values.first else { return JSON(elements: values) }
        return isArray && value.kind != .array ? JSON(elements: values) : value
    }

    private func array(_ parts: [BodyPart]) -> BodyContent {
        var content = BodyContent(parts: parts)
        let shape = media.itemShape ?? media.shape.items ?? .text
        content.items = parts.enumerated().map { value($1, shape, isJSON: false, String($0), &content) }
        content.value = JSON(elements: content.items)
        return content
    }

    private func value(
        _ part: BodyPart, _ shape: ValueShape, isJSON: Bool, _ name: String, _ content: inout BodyContent
    ) -> JSON {
        let type = part.header("content-type").flatMap(MediaType.init)
        if type?.isJSON ?? isJSON {
            do throws(JSONSyntaxError) { return try JSON(parsing: Array(part.bytes)) } catch {
                content.problems.append(.field(name, error))
            }
        }
        guard let text = String(validating: part.bytes, as: UTF8.self) else {
            // Bytes that are no text stand as a string of as many characters.
            return JSON(String(String.UnicodeScalarView(part.bytes.map { Unicode.Scalar($0) })))
        }
        return part.isFile ? JSON(text) : PrimitiveText.value(text, shape)
    }
}
