import AccordJSON
import AccordURI

/// An `application/x-www-form-urlencoded` body as the object that its schema describes.
struct FormBody {
    let media: MediaPlan

    func read(_ bytes: ArraySlice<UInt8>) -> BodyContent {
        var content = BodyContent()
        var pairs = QueryPairs(bytes)
        content.problems = pairs.malformed.map(BodyProblem.percentEncoding)
        var members: [(String, JSON)] = []
        for field in media.fields {
            if let value = value(field, &pairs, &content) { members.append((field.name, value)) }
        }
        members += rest(&pairs)
        content.value = JSON(members: members)
        return content
    }

    private func value(_ field: FieldPlan, _ pairs: inout QueryPairs, _ content: inout BodyContent) -> JSON? {
        if let members = ExplodedObject.members(of: field.decoder, in: &pairs) {
            return members.isEmpty ? nil : field.decoder.decode(members: members).value
        }
        if field.decoder.style == .deepObject { return ExplodedObject.deep(field.decoder, in: &pairs)?.value }
        let raws = pairs.take(field.name)
        guard let first = raws.first else { return nil }
        if field.isJSON { return json(field, first, &content) }
        guard let decoded = field.decoder.decode(repeated: raws) else {
            content.problems.append(.style(field.name))
            return nil
        }
        if decoded.isMalformed { content.problems.append(.percentEncoding(field.name)) }
        return decoded.value
    }

    private func json(_ field: FieldPlan, _ raw: ArraySlice<UInt8>, _ content: inout BodyContent) -> JSON? {
        do throws(JSONSyntaxError) {
            return try JSON(parsing: PercentDecoding.text(raw, plusIsBlank: true).text)
        } catch {
            content.problems.append(.field(field.name, error))
            return nil
        }
    }

    /// What the schema does not name, as what it says about additional properties.
    private func rest(_ pairs: inout QueryPairs) -> [(String, JSON)] {
        let shape = media.shape.additional ?? .text
        return pairs.untaken.map { name in
            let decoder = ParameterDecoder(
                name: name, style: .form, explode: true, shape: shape, plusIsBlank: true)
            return (name, decoder.decode(repeated: pairs.take(name))?.value ?? .null)
        }
    }
}
