/// The dates of cookies, read as tolerantly as RFC 6265, section 5.1.1 asks.
enum CookieDate {
    private struct Found {
        var time: (Int, Int, Int)?
        var day: Int?
        var month: Int?
        var year: Int?
    }

    /// Seconds since 1970, or nil where the text is no date.
    static func seconds(in text: String) -> Int? {
        var found = Found()
        for token in text.utf8.split(whereSeparator: isDelimiter) { read(token, into: &found) }
        guard let (hour, minute, second) = found.time, let day = found.day, let month = found.month,
            var year = found.year
        else { return nil }
        if (70...99).contains(year) { year += 1900 } else if (0...69).contains(year) { year += 2000 }
        guard (1...31).contains(day), year >= 1601, hour <= 23, minute <= 59, second <= 59 else { return nil }
        return days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second
    }

    private static func read(_ token: Substring.UTF8View, into found: inout Found) {
        if found.time == nil, let time = time(token) {
            found.time = time
        } else if found.day == nil, let day = number(token, digits: 1...2) {
            found.day = day
        } else if found.month == nil, let month = month(token) {
            found.month = month
        } else if found.year == nil, let year = number(token, digits: 2...4) {
            found.year = year
        }
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x20...0x2F, 0x3B...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func time(_ token: Substring.UTF8View) -> (Int, Int, Int)? {
        let parts = token.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 3, let hour = number(parts[0], digits: 1...2),
            let minute = number(parts[1], digits: 1...2), let second = number(parts[2], digits: 1...2)
        else { return nil }
        return (hour, minute, second)
    }

    /// The leading digits, where their count fits.
    private static func number(_ token: Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
        let leading = token.prefix { $0 >= 0x30 && $0 <= 0x39 }
        return digits.contains(leading.count) ? Int(Substring(leading)) : nil
    }

    private static func month(_ token: Substring.UTF8View) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return names.firstIndex(of: Substring(token).prefix(3).lowercased()).map { $0 + 1 }
    }

    /// Days since 1970-01-01 in the Gregorian calendar.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
