import AccordSnapshots

extension ExchangeParts {
    /// The part that units of this kind belong to; nil for those of a whole file.
    subscript(part: HunkUnit.Part) -> Part? {
        switch part {
        case .file: nil
        case .requestHead: requestHead
        case .requestBody: requestBody
        case .responseHead: responseHead
        case .responseBody: responseBody
        }
    }
}
