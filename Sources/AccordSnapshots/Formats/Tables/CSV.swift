import AccordJSON

/// A table as comma-separated values (RFC 4180): fields are edited as texts and quoted where they must be.
struct CSV: Sendable, Equatable {
    /// A field without a value is empty; a text without a letter is `""`.
    typealias Field = String?

    var hasByteOrderMark = false
    var records: [[Field]]

    init(records: [[Field]], hasByteOrderMark: Bool = false) {
        self.records = records
        self.hasByteOrderMark = hasByteOrderMark
    }

    init(_ table: Table) {
        self.init(records: [table.columns.map { $0 }] + table.rows.map { $0.map(Self.field) })
    }

    /// Encoded rows: objects below their columns, arrays as they are, any other value alone in its row.
    ///
    /// - Parameter columns: those that a row may leave out, in their order.
    init(rows: [JSON], columns known: [String]) {
        let columns = Self.columns(of: rows, known)
        var records: [[Field]] = columns.isEmpty ? [] : [columns.map { $0 }]
        for row in rows {
            switch row.kind {
            case .object: records.append(columns.map { row[$0].flatMap(Self.field) })
            case .array: records.append(row.elements.map(Self.field))
            default: records.append([Self.field(row)])
            }
        }
        self.init(records: records)
    }

    private static func columns(of rows: [JSON], _ known: [String]) -> [String] {
        var seen: Set<[UInt8]> = []
        let all = known + rows.flatMap { $0.members.map(\.key) }
        return all.filter { seen.insert(Array($0.utf8)).inserted }
    }

    /// Texts as they are, nothing for null, documents as compact JSON.
    private static func field(_ value: JSON) -> Field {
        value.isNull ? nil : value.string ?? value.text(.compact)
    }
}

extension CSV: SnapshotDocument {
    func editingTexts(_ edit: (String) -> String?) -> CSV {
        var edited = self
        edited.records = records.map { $0.map { field in field.map { edit($0) ?? $0 } } }
        return edited
    }

    /// Lines end in LF; quotes stand where a field needs them and nowhere else.
    func snapshotBytes() -> [UInt8] {
        var bytes: [UInt8] = hasByteOrderMark ? CSVReader.byteOrderMark : []
        for record in records {
            for (index, field) in record.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(field, into: &bytes)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    private static func write(_ field: Field, into bytes: inout [UInt8]) {
        guard let field else { return }
        guard field.isEmpty || field.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
            bytes += field.utf8
            return
        }
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        for byte in field.utf8 { bytes += byte == quote ? [quote, quote] : [byte] }
        bytes.append(quote)
    }
}
