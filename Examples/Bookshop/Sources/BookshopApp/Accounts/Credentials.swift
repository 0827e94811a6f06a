#if Hummingbird && GRDB
/// The body of `POST /login`, valid.
struct Credentials: Sendable {
    var email: String
    var password: String

    /// The same as it came: everything may be missing or wrong.
    struct Draft: Decodable {
        var email: String?
        var password: String?

        func validated() throws(Problem) -> Credentials {
            var validation = Validation()
            let email = validation.text(email, at: .body("email"), length: 1...200)
            let password = validation.text(password, at: .body("password"), length: 1...200)
            guard let email, let password else { throw validation.problem }
            return Credentials(email: email, password: password)
        }
    }
}
#endif
