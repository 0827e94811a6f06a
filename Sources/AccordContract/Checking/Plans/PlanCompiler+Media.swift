import AccordHTTP
import AccordSchema

extension PlanCompiler {
    func media(_ object: MediaTypeObject, _ direction: SchemaOptions.Direction) -> MediaPlan {
        let form = MediaType(object.key).map(BodyForm.init) ?? .binary
        let shape = ValueShape.of(object.schema)
        let describesItem =
            contract.version < .v32 && form.isSequential && !shape.isArray
            && !(form == .events && shape.types == .string)
        return MediaPlan(
            key: object.key, form: form, schema: schema(object.schema, direction),
            item: schema(object.itemSchema, direction), shape: shape,
            itemShape: object.itemSchema.map(ValueShape.of),
            fields: form == .form || form == .multipart ? fields(object, shape, direction) : [],
            parts: form == .multipart ? parts(object, direction) : [], node: object.node,
            isSchemaOfItem: describesItem)
    }

    /// The properties that the schema or `encoding` names.
    private func fields(
        _ object: MediaTypeObject, _ shape: ValueShape, _ direction: SchemaOptions.Direction
    ) -> [FieldPlan] {
        let encoded = (object.node["encoding"]?.members ?? []).map(\.key)
        let named = shape.properties.map(\.name)
        return (named + encoded.filter { !named.contains($0) }).map { name in
            field(name, shape.property(name) ?? .text, object.encoding(name), direction)
        }
    }

    private func parts(_ object: MediaTypeObject, _ direction: SchemaOptions.Direction) -> [FieldPlan] {
        let shape = ValueShape.of(object.itemSchema)
        let prefix = object.node["prefixEncoding"]?.elements ?? []
        let rest = object.node["itemEncoding"].map { [$0] } ?? []
        return (prefix + rest).map { field("", shape, $0, direction) }
    }

    private func field(
        _ name: String, _ shape: ValueShape, _ encoding: ContractNode?, _ direction: SchemaOptions.Direction
    ) -> FieldPlan {
        let style = encoding?["style"]?.string.flatMap(ParameterStyle.init(rawValue:))
        let isStyled = style != nil || encoding?["explode"] != nil || encoding?["allowReserved"] != nil
        let types = (encoding?["contentType"]?.string ?? "").split(separator: ",")
            .map { MediaRange(String($0.drop { $0 == " " })) }
        let isJSONType = types.first.flatMap { MediaType($0.key) }?.isJSON
        let decoder = ParameterDecoder(
            name: name, style: style ?? .form,
            explode: encoding?["explode"]?.bool ?? ((style ?? .form) == .form),
            shape: shape, plusIsBlank: true)
        return FieldPlan(
            name: name, decoder: isStyled ? decoder : decoder.repeating,
            isJSON: !isStyled && (isJSONType ?? shape.isObject), types: types,
            headers: encoding.map { headers($0, direction) } ?? [])
    }
}

extension ParameterDecoder {
    /// The same for a property without style: its object is one text and not members of their own.
    fileprivate var repeating: ParameterDecoder {
        guard shape.isObject else { return self }
        return ParameterDecoder(
            name: name, style: .simple, explode: false, shape: shape, plusIsBlank: plusIsBlank)
    }
}
