/// Dates and times of RFC 3339, section 5.6, and the date of HTTP.
enum DateFormats {
    static func isDateTime(_ text: FormatText) -> Bool {
        guard text.count > 19, isDate(text.part(0, 10)), text[10] | 0x20 == UInt8(ascii: "t") else {
            return false
        }
        return isTime(text.part(11, text.count))
    }

    static func isLocalDateTime(_ text: FormatText) -> Bool {
        guard text.count >= 19, isDate(text.part(0, 10)), text[10] | 0x20 == UInt8(ascii: "t") else {
            return false
        }
        return isLocalTime(text.part(11, text.count))
    }

    static func isDate(_ text: FormatText) -> Bool {
        guard text.count == 10, text[4] == .hyphen, text[7] == .hyphen else {
            return false
        }
        let century = text.twoDigits(0)
        let year = text.twoDigits(2)
        guard century < 100, year < 100 else { return false }
        return isDay(text.twoDigits(8), month: text.twoDigits(5), year: century &* 100 &+ year)
    }

    private static func isDay(_ day: Int, month: Int, year: Int) -> Bool {
        let last: Int
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: last = 31
        case 4, 6, 9, 11: last = 30
        case 2: last = year & 3 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: return false
        }
        return day >= 1 && day <= last
    }

    static func isTime(_ text: FormatText) -> Bool {
        guard let minutes = clock(text) else { return false }
        let zone = fractionEnd(text)
        guard let offset = offset(text, at: zone) else { return false }
        return text.twoDigits(6) < 60 || isLeapMinute(minutes &- offset)
    }

    /// Without a zone nobody can tell which minute has the leap second: every one may.
    static func isLocalTime(_ text: FormatText) -> Bool {
        clock(text) != nil && fractionEnd(text) == text.count
    }

    /// The minute of the day for `hh:mm:ss`; a second 60 is left to the caller.
    private static func clock(_ text: FormatText) -> Int? {
        guard text.count >= 8, text[2] == .colon, text[5] == .colon else { return nil }
        let hour = text.twoDigits(0)
        let minute = text.twoDigits(3)
        guard hour < 24, minute < 60, text.twoDigits(6) <= 60 else { return nil }
        return hour &* 60 &+ minute
    }

    /// Where the zone begins; on a point without digits, which no zone begins with.
    private static func fractionEnd(_ text: FormatText) -> Int {
        guard text.at(8) == .dot, text.at(9).isDigit else { return 8 }
        var index = 10
        while index < text.count, text[index].isDigit { index = index &+ 1 }
        return index
    }

    /// The zone's distance from UTC in minutes; nil when it is none or does not end the text.
    private static func offset(_ text: FormatText, at index: Int) -> Int? {
        let sign = text.at(index)
        if sign | 0x20 == UInt8(ascii: "z") { return text.count == index &+ 1 ? 0 : nil }
        guard sign == .plus || sign == .hyphen, text.count == index &+ 6,
            text[index &+ 3] == .colon
        else { return nil }
        let hour = text.twoDigits(index &+ 1)
        let minute = text.twoDigits(index &+ 4)
        guard hour < 24, minute < 60 else { return nil }
        let offset = hour &* 60 &+ minute
        return sign == .plus ? offset : 0 &- offset
    }

    /// Leap seconds come at 23:59 UTC (RFC 3339, section 5.7).
    private static func isLeapMinute(_ minutes: Int) -> Bool { (minutes &+ 1440) % 1440 == 1439 }
}

// MARK: - HTTP

extension DateFormats {
    private static let days: StaticString = "MonTueWedThuFriSatSun"
    private static let months: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
    static func isHTTPDate(_ text: FormatText) -> Bool {
        guard text.count == 29, name(text, at: 0, of: days) != nil, let month = name(text, at: 8, of: months)
        else { return false }
        guard text[3] == .comma, text[4] == 0x20, text[7] == 0x20, text[11] == 0x20,
            text[16] == 0x20, text[25] == 0x20, text[26] == UInt8(ascii: "G"), text[27] == UInt8(ascii: "M"),
            text[28] == UInt8(ascii: "T")
        else { return false }
        let century = text.twoDigits(12)
        let year = text.twoDigits(14)
        guard century < 100, year < 100, clock(text.part(17, 25)) != nil else { return false }
        return isDay(text.twoDigits(5), month: month + 1, year: century * 100 + year)
    }

    /// Which of these three-letter names stands at an index.
    private static func name(_ text: FormatText, at index: Int, of names: StaticString) -> Int? {
        for place in 0..<names.utf8CodeUnitCount / 3 {
            let name = names.utf8Start + 3 * place
            if (0..<3).allSatisfy({ name[$0] == text[index + $0] }) { return place }
        }
        return nil
    }
}
