import AccordJSON
import AccordRegex

/// What a JSON document must look like, where some of its values change: literals and matchers, nested.
///
/// Literals have to be equal; of an object only the members that the pattern names count; an array is
/// compared element by element. `.each` is for arrays of any length.
///
/// ```swift
/// response.expectJSON(matches: [
///     "id": .uuid, "status": .oneOf("open", "reserved"), "password": .absent,
///     "items": .each(["title": .string, "price": .number(0...)]),
/// ])
/// ```
public struct JSONPattern: Sendable {
    indirect enum Form: Sendable {
        case value(JSON)
        /// - Parameter isClosed: members that are not named here are mismatches.
        case object([(key: String, pattern: JSONPattern)], isClosed: Bool)
        case array([JSONPattern])
        case each(JSONPattern)
        case any, uuid, dateTime, absent
        case type(JSON.Kind)
        case number(NumberBounds)
        case regex(Result<RegularExpression, RegularExpressionError>, pattern: String)
        case oneOf([JSONPattern])
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    /// Whether the member may be missing: `.absent`, also among others in `.oneOf`.
    var allowsAbsence: Bool {
        switch form {
        case .absent: true
        case .oneOf(let patterns): patterns.contains(where: \.allowsAbsence)
        default: false
        }
    }
}
