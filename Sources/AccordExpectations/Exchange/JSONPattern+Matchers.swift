public import AccordJSON
import AccordRegex

extension JSONPattern {
    /// Any value, `null` included.
    public static let any = JSONPattern(.any)

    /// `null`.
    public static let null = JSONPattern(.value(.null))

    /// A value that has to be equal, with no member more: one that the test has received before.
    public static func json(_ value: JSON) -> JSONPattern { JSONPattern(.value(value)) }

    /// A string that is a UUID in its usual form, in either case (RFC 9562, section 4).
    public static let uuid = JSONPattern(.uuid)

    /// A string that is a date and time with an offset: `2026-03-01T12:00:00Z` (RFC 3339, section 5.6).
    public static let dateTime = JSONPattern(.dateTime)

    /// Any string.
    public static let string = JSONPattern(.type(.string))

    /// Any number.
    public static let number = JSONPattern(.type(.number))

    /// A member that must not be there, not even as `null`.
    public static let absent = JSONPattern(.absent)

    /// Any value of a type: `.type(.boolean)`.
    public static func type(_ kind: JSON.Kind) -> JSONPattern { JSONPattern(.type(kind)) }

    /// A string in which a regular expression (ECMA-262) is found; `^` and `$` bind it to the whole string.
    public static func regex(_ pattern: String) -> JSONPattern {
        do throws(RegularExpressionError) {
            return JSONPattern(.regex(.success(try RegularExpression(pattern)), pattern: pattern))
        } catch {
            return JSONPattern(.regex(.failure(error), pattern: pattern))
        }
    }

    /// A value that matches at least one of these: `.oneOf("open", "reserved", .null)`.
    ///
    /// With `.absent` among them the member may be missing.
    public static func oneOf(_ patterns: JSONPattern...) -> JSONPattern { JSONPattern(.oneOf(patterns)) }

    /// An array of any length, the empty one included, whose elements all match.
    public static func each(_ pattern: JSONPattern) -> JSONPattern { JSONPattern(.each(pattern)) }

    // MARK: - Ranges of numbers, compared by their decimal values

    /// A number from a bound on: `.number(1...)`.
    public static func number(_ range: PartialRangeFrom<Double>) -> JSONPattern {
        JSONPattern(.number(NumberBounds(lower: range.lowerBound)))
    }

    /// A number between two bounds, both included: `.number(1...5)`.
    public static func number(_ range: ClosedRange<Double>) -> JSONPattern {
        JSONPattern(.number(NumberBounds(lower: range.lowerBound, upper: range.upperBound)))
    }

    /// A number between two bounds, the upper one excluded: `.number(0..<1)`.
    public static func number(_ range: Range<Double>) -> JSONPattern {
        JSONPattern(
            .number(NumberBounds(lower: range.lowerBound, upper: range.upperBound, isUpperOpen: true)))
    }

    /// A number up to a bound: `.number(...5)`.
    public static func number(_ range: PartialRangeThrough<Double>) -> JSONPattern {
        JSONPattern(.number(NumberBounds(upper: range.upperBound)))
    }

    /// A number below a bound: `.number(..<0)`.
    public static func number(_ range: PartialRangeUpTo<Double>) -> JSONPattern {
        JSONPattern(.number(NumberBounds(upper: range.upperBound, isUpperOpen: true)))
    }
}
