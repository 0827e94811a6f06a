import AccordJSON
import AccordSchema

/// A member that is required, and declared for the other direction only: `readOnly` in a request.
///
/// OpenAPI 3.0 does not require it there; since 3.1 both keywords annotate, and it is missing all the same.
struct OneWayMember {
    let name: String
    /// `readOnly` or `writeOnly`.
    let keyword: String

    /// Nil where nothing of that kind is missing.
    init?(_ violation: SchemaViolation, of value: JSON, _ declared: PropertyDeclarations, isRequest: Bool) {
        let violation = violation.decisive
        guard case .required(let name) = violation.kind,
            let member = declared.reached(by: violation.instance, in: value)?.member(name),
            isRequest ? member.isReadOnly : member.isWriteOnly
        else { return nil }
        (self.name, keyword) = (name, isRequest ? "readOnly" : "writeOnly")
    }
}

extension PropertyDeclarations {
    /// What speaks of the value at a place; nil where a member on the way is not declared.
    fileprivate func reached(by pointer: JSONPointer, in value: JSON) -> PropertyDeclarations? {
        var (declared, value) = (self, value)
        for token in pointer.tokens {
            guard let below = value.value(at: JSONPointer(tokens: [token])),
                let next = value.kind == .array ? declared.item(Int(token) ?? 0) : declared.member(token)
            else { return nil }
            (declared, value) = (next, below)
        }
        return declared
    }
}
