#if Hummingbird && GRDB
package import HTTPTypes

extension HTTPResponse.Status {
    /// 402 (RFC 9110, section 15.5.3).
    package static let paymentRequired = HTTPResponse.Status(code: 402, reasonPhrase: "Payment Required")
}
#endif
