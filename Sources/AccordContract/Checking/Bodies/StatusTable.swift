/// The responses of an operation by status: an exact code, then a range such as `4XX`, then `default`.
struct StatusTable: Sendable {
    private var exact: [Int: ResponsePlan] = [:]
    private var ranges: [Int: ResponsePlan] = [:]
    private var fallback: ResponsePlan?
    /// As they are written, in the document's order.
    private(set) var keys: [String] = []

    mutating func insert(_ response: ResponsePlan, at key: String) {
        keys.append(key)
        let text = Array(key.utf8)
        if key == "default" {
            fallback = response
        } else if text.count == 3, text[1] | 0x20 == 0x78, text[2] | 0x20 == 0x78 {
            ranges[Int(text[0]) - 0x30] = response
        } else if let code = Int(key) {
            exact[code] = response
        }
    }

    subscript(code: Int) -> ResponsePlan? { exact[code] ?? ranges[code / 100] ?? fallback }
}
