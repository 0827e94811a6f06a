public import AccordHTTP
public import AccordJSON

extension SnapshotFormat
where Value: Collection & SendableMetatype, Value.Element: Encodable & SendableMetatype {
    /// Encodable rows as CSV (RFC 4180): objects below a line of their keys, lists as they are.
    ///
    /// Columns stand in the order in which the first row encodes them. Null is an empty field, an empty text `""`.
    public static var csv: Self {
        Self(fileExtension: "csv") { rows in
            let columns = try rows.first.map(EncodedKeys.of) ?? []
            return .document(CSV(rows: try rows.map { try JSON(encoding: $0) }, columns: columns))
        }
    }
}

extension SnapshotFormat where Value == [JSON] {
    /// Objects as CSV (RFC 4180) below their keys, in the order in which the first ones have them.
    public static var csv: Self { Self(fileExtension: "csv") { .document(CSV(rows: $0, columns: [])) } }
}

extension SnapshotFormat where Value == String {
    /// A text of CSV (RFC 4180) in canonical form: lines end in LF, quotes only where they must be.
    public static var csv: Self {
        Self(fileExtension: "csv") { .document(try CSVReader.csv(in: Array($0.utf8))) }
    }
}

extension SnapshotFormat where Value == Exchange {
    /// The response's body as CSV (RFC 4180) in canonical form.
    public static var csv: Self {
        Self(fileExtension: "csv") { .document(try CSVReader.csv(in: $0.response.body.bytes)) }.ofBody()
    }
}
