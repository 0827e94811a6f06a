#if Hummingbird && GRDB
import Foundation

/// Collects what is wrong with a request, so that the client hears all of it at once.
struct Validation {
    private(set) var errors: [FieldError] = []

    var problem: Problem { .invalid(errors) }

    /// The value made of `raw`; nil, and noted, if `raw` is missing or `make` declines it.
    mutating func value<Raw, Value>(
        _ raw: Raw?, at place: FieldError.Place, _ expectation: Expectation, _ make: (Raw) -> Value?
    ) -> Value? {
        guard let raw else {
            errors.append(FieldError(place, .present))
            return nil
        }
        guard let value = make(raw) else {
            errors.append(FieldError(place, expectation))
            return nil
        }
        return value
    }

    mutating func text(
        _ raw: String?, at place: FieldError.Place, length: ClosedRange<Int>
    ) -> String? {
        value(raw, at: place, .length(length)) { length.contains($0.count) ? $0 : nil }
    }

    /// - Parameter raw: any number of a JSON body.
    mutating func integer(
        _ raw: Decimal?, at place: FieldError.Place, in range: ClosedRange<Int>
    ) -> Int? {
        value(raw, at: place, .range(range)) { Int(exactly: $0).flatMap(range.only) }
    }

    /// - Parameter raw: the text of a query parameter.
    mutating func integer(
        _ raw: String, at place: FieldError.Place, in range: ClosedRange<Int>
    ) -> Int? {
        value(raw, at: place, .range(range)) { Int($0).flatMap(range.only) }
    }
}

extension ClosedRange {
    /// The element itself; nil if it lies outside.
    fileprivate func only(_ element: Bound) -> Bound? {
        contains(element) ? element : nil
    }
}
#endif
