/// What a file would not give back of an exchange as it was written.
enum Misreading: Sendable, Equatable {
    /// It would be no exchange at all.
    case damaged(HTTPFileError)
    case requestLine, requestFields, requestBody
    case statusLine, responseFields, responseBody

    /// - Returns: nil where the file would be read as the record.
    init?(of record: HTTPRecord, in bytes: [UInt8], _ style: DocumentStyle) {
        do throws(HTTPFileError) {
            guard let part = Self.part(of: record, unlike: try HTTPFile.record(in: bytes), style) else {
                return nil
            }
            self = part
        } catch {
            self = .damaged(error)
        }
    }

    private static func part(
        of record: HTTPRecord, unlike read: HTTPRecord, _ style: DocumentStyle
    ) -> Misreading? {
        if !record.requestLine.utf8.elementsEqual(read.requestLine.utf8) { return .requestLine }
        if !Comparison.areEqual(record.requestFields, read.requestFields) { return .requestFields }
        if !Comparison.areEqual(record.requestBody, read.requestBody, style) { return .requestBody }
        if !record.statusLine.utf8.elementsEqual(read.statusLine.utf8) { return .statusLine }
        if !Comparison.areEqual(record.responseFields, read.responseFields) { return .responseFields }
        return Comparison.areEqual(record.responseBody, read.responseBody, style) ? nil : .responseBody
    }
}
