import AccordReport

extension ReviewSession {
    mutating func edit() -> [ReviewEffect] {
        guard let detail = editable() else { return [] }
        guard detail.item.kind != .unused else {
            message = .nothingReceived
            return []
        }
        let known = draft.flatMap { $0.isOf(detail.item) ? $0.bytes : nil }
        return [.edit(detail.item, known ?? detail.new)]
    }

    /// A text that can be stored is asked about; one that cannot waits for the next edit.
    mutating func check(_ bytes: [UInt8], of item: ReviewItem) {
        guard let detail, detail.item.meta == item.meta else {
            message = .cancelled
            return
        }
        guard bytes != detail.new else {
            draft = nil
            message = .unedited
            return
        }
        draft = Draft(item, bytes)
        do {
            let edit = try Edit(bytes, of: item.path, from: [detail.new, detail.old ?? []])
            ask(.settle(edit.settlement, item, redactions: []), .confirmEdit)
        } catch {
            let finding = error.finding
            message = .editRefused(headline: finding.headline, line: finding.places.first?.line)
        }
    }
}
