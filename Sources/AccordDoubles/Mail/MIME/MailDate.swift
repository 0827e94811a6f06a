import Foundation

/// The date of a mail (RFC 5322, 3.3 and 4.3): `Tue, 1 Jul 2025 10:52:37 +0200`.
enum MailDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let zones = [
        "ut": 0, "gmt": 0, "z": 0, "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7,
        "pdt": -7,
        "pst": -8,
    ]

    /// Nil where the text is no date.
    static func parse(_ text: String) -> Date? {
        let plain = text.lowercased().split(separator: "(", maxSplits: 1).first ?? ""
        var words = plain.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\t" })
        if words.first.map({ Int($0) == nil }) ?? false { words.removeFirst() }
        guard words.count >= 4, let day = Int(words[0]), (1...31).contains(day),
            let month = months.firstIndex(where: { words[1].hasPrefix($0) }), let year = year(words[2]),
            let seconds = seconds(words[3])
        else { return nil }
        let offset = words.count > 4 ? zone(words[4]) : 0
        let days = days(year, month + 1, day)
        return Date(timeIntervalSince1970: Double(days * 86400 + seconds - offset))
    }

    private static func year(_ word: Substring) -> Int? {
        guard let year = Int(word), year >= 0, year <= 9999 else { return nil }
        return word.utf8.count > 2
            ? (word.utf8.count == 3 ? year + 1900 : year) : year + (year < 50 ? 2000 : 1900)
    }

    private static func seconds(_ word: Substring) -> Int? {
        let fields = word.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(fields.count), let hour = fields[0], let minute = fields[1],
            let second = fields.count == 3 ? fields[2] : 0, (0...23).contains(hour),
            (0...59).contains(minute),
            (0...60).contains(second)
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Seconds east of Greenwich; zones that nobody knows count as none.
    private static func zone(_ word: Substring) -> Int {
        if let hours = zones[String(word)] { return hours * 3600 }
        guard word.utf8.count == 5, let number = Int(word.dropFirst()), number >= 0,
            word.hasPrefix("+") || word.hasPrefix("-")
        else { return 0 }
        let seconds = (number / 100) * 3600 + (number % 100) * 60
        return word.hasPrefix("-") ? -seconds : seconds
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
