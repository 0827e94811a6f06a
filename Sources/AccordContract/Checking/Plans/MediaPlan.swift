import AccordHTTP

/// A media type of a body: how its bytes become a value, and what the value must be.
final class MediaPlan: Sendable {
    let key: String
    let form: BodyForm
    let schema: SchemaPlan?
    /// What every item of a series must be (3.2).
    let item: SchemaPlan?
    let shape: ValueShape
    let itemShape: ValueShape?
    /// The properties of a form or the parts of `form-data`.
    let fields: [FieldPlan]
    /// What the parts of another `multipart` are, by position; the last one stands for the rest.
    let parts: [FieldPlan]
    let node: ContractNode
    /// Whether `schema` is about one item, as documents before 3.2 mean it for series.
    let isSchemaOfItem: Bool

    init(
        key: String, form: BodyForm, schema: SchemaPlan?, item: SchemaPlan?, shape: ValueShape,
        itemShape: ValueShape?, fields: [FieldPlan], parts: [FieldPlan], node: ContractNode,
        isSchemaOfItem: Bool
    ) {
        self.key = key
        self.form = form
        self.schema = schema
        self.item = item
        self.shape = shape
        self.itemShape = itemShape
        self.fields = fields
        self.parts = parts
        self.node = node
        self.isSchemaOfItem = isSchemaOfItem
    }
}
