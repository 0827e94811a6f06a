import AccordReport
import Foundation

extension Rule {
    static let cacheMissing = Rule(
        "doubles/cache-missing", headline: "the cache has nothing under {subject}",
        help: "An entry whose time is over counts as gone; keys compare byte for byte.")

    static let cachePresent = Rule(
        "doubles/cache-present", headline: "the cache must have nothing under {subject}",
        help: "The entry is alive at the time of the test's clock.")

    static let cacheValue = Rule(
        "doubles/cache-value", headline: "the cache has another value under {subject}",
        help: "A value of another type is another value.")

    static let cacheType = Rule(
        "doubles/cache-type", headline: "the cache has a {stored} under {subject}, not a {asked}",
        help: "A value is given as the type that it was stored as.")

    static let cacheOverflow = Rule(
        "doubles/cache-overflow", headline: "the number under {subject} would be too large for an Int",
        help: "Counters are of the type Int.")
}

extension Rules {
    static func keys(_ keys: [String]) -> String { list("keys", keys.map(Visible.text)) }

    static func value(_ value: some Any) -> String {
        Excerpt.line(Visible.text("\(type(of: value as Any)): \(value)"))
    }

    static func lifetime(_ expiry: Date?, now: Date) -> String {
        guard let expiry else { return "it was stored without a lifetime" }
        return "its time is over in \(expiry.timeIntervalSince(now)) seconds"
    }
}
