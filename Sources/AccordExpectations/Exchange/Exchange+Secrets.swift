import AccordHTTP
import AccordReport
import HTTPTypes

extension Exchange {
    /// The value of a header as messages and dumps may show it.
    static func shown(_ value: String, of name: HTTPField.Name) -> String {
        Visible.text(HTTPField(name: name, value: value).concealed)
    }
}
