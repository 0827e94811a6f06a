/// The dates of cookies, read as tolerantly as RFC 6265, section 5.1.1 asks.
enum CookieDate {
    /// Seconds since 1970, or nil where the text is no date.
    static func seconds(in text: String) -> Int? {
        var fields = Fields()
        for token in Array(text.utf8).split(whereSeparator: isDelimiter) { fields.read(token) }
        guard let time = fields.time, let day = fields.day, let month = fields.month, let short = fields.year
        else { return nil }
        let year = short < 70 ? short + 2000 : short < 100 ? short + 1900 : short
        guard year >= 1601, day >= 1, day <= length(ofMonth: month, in: year), time.hour <= 23,
            time.minute <= 59,
            time.second <= 59
        else { return nil }
        return days(year, month, day) * 86400 + time.hour * 3600 + time.minute * 60 + time.second
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x20...0x2F, 0x3B...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    // MARK: - Calendar

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension CookieDate {
    /// What has been found so far; of each kind the first token counts.
    private struct Fields {
        var time: (hour: Int, minute: Int, second: Int)?
        var day: Int?
        var month: Int?
        var year: Int?

        mutating func read(_ token: ArraySlice<UInt8>) {
            if time == nil, let time = Self.time(token) {
                self.time = time
            } else if day == nil, let day = Self.number(token, digits: 1...2) {
                self.day = day
            } else if month == nil, let month = Self.month(token) {
                self.month = month
            } else if year == nil, let year = Self.number(token, digits: 2...4) {
                self.year = year
            }
        }

        /// `h:m:s`; anything but a digit may stand behind.
        private static func time(_ token: ArraySlice<UInt8>) -> (hour: Int, minute: Int, second: Int)? {
            let parts = token.split(
                separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].allSatisfy(\.isDigit), parts[1].allSatisfy(\.isDigit),
                let hour = number(parts[0], digits: 1...2), let minute = number(parts[1], digits: 1...2),
                let second = number(parts[2], digits: 1...2)
            else { return nil }
            return (hour, minute, second)
        }

        /// The leading digits, where their count fits; anything but a digit may stand behind.
        private static func number(_ token: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
            let leading = token.prefix { $0.isDigit }
            return digits.contains(leading.count) ? Int(leading.text) : nil
        }

        private static func month(_ token: ArraySlice<UInt8>) -> Int? {
            let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            return names.firstIndex(of: token.prefix(3).lowercasedText).map { $0 + 1 }
        }
    }
}
