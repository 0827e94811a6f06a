package import AccordJSON

/// One line of a journal: what happened, and when.
package protocol JournalEvent: Sendable {
    /// The word by which a line says what it is.
    static var kind: String { get }
    /// Milliseconds since 1970.
    var time: Int { get }
    /// What the line says besides its kind and time.
    var members: [(String, JSON)] { get }

    init?(members json: JSON, time: Int)
}

extension JournalEvent {
    /// The version of the lines' format.
    static var version: Int { 1 }

    var line: JSON {
        JSON(
            members: [("v", JSON(Self.version)), ("event", JSON(Self.kind)), ("time", JSON(time))] + members)
    }

    /// Nil for a line of another kind or version.
    init?(json: JSON) {
        guard json["v"]?.int == Self.version, json["event"]?.string == Self.kind,
            let time = json["time"]?.int
        else { return nil }
        self.init(members: json, time: time)
    }
}
