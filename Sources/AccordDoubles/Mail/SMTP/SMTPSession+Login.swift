/// A log-in that waits for the client's next line (RFC 4954).
enum SMTPLogin: Equatable {
    case plain
    case loginUser
    case loginPassword(user: String)
}

extension SMTPSession {
    /// `Username:` and `Password:`, as all clients of LOGIN expect them.
    private static let (userPrompt, passwordPrompt) = ("VXNlcm5hbWU6", "UGFzc3dvcmQ6")

    mutating func logIn(
        _ mechanism: String, _ initial: String?, _ script: inout SMTPScript
    ) -> [SMTPAction] {
        guard client != nil, isExtended else { return answer(.authNeedsEHLO) }
        guard user == nil else { return answer(.alreadyLoggedIn) }
        guard transaction == nil else { return answer(.authDuringMail) }
        let (login, prompt): (SMTPLogin, String)
        switch mechanism {
        case "PLAIN": (login, prompt) = (.plain, "")
        case "LOGIN": (login, prompt) = (.loginUser, Self.userPrompt)
        default: return answer(.unknownMechanism)
        }
        guard let initial else {
            mode = .authenticating(login)
            return answer(.challenge(prompt))
        }
        // `=` is a response without bytes.
        return logIn(login, response: initial == "=" ? [] : Array(initial.utf8)[...], &script)
    }

    mutating func logIn(
        _ login: SMTPLogin, response: ArraySlice<UInt8>, _ script: inout SMTPScript
    ) -> [SMTPAction] {
        mode = .commands
        if response.elementsEqual([UInt8(ascii: "*")]) { return answer(.authCancelled) }
        let decoded = Base64.decode(response)
        guard decoded.isClean else { return answer(.notBase64) }
        switch login {
        case .plain:
            // Whom to act for, who it is, and the password (RFC 4616).
            let fields = decoded.bytes.split(separator: 0, omittingEmptySubsequences: false)
            guard fields.count == 3, let user = Self.text(fields[1]), let password = Self.text(fields[2]),
                !user.isEmpty
            else { return answer(.notBase64) }
            return finish(SMTPCredentials(user: user, password: password), &script)
        case .loginUser:
            guard let user = Self.text(decoded.bytes[...]), !user.isEmpty else { return answer(.notBase64) }
            mode = .authenticating(.loginPassword(user: user))
            return answer(.challenge(Self.passwordPrompt))
        case .loginPassword(let user):
            guard let password = Self.text(decoded.bytes[...]) else { return answer(.notBase64) }
            return finish(SMTPCredentials(user: user, password: password), &script)
        }
    }

    private mutating func finish(
        _ credentials: SMTPCredentials, _ script: inout SMTPScript
    ) -> [SMTPAction] {
        if let code = script.takeFailure(at: .login) { return answer(.scripted(code)) }
        if let demanded = settings.credentials, demanded != credentials { return answer(.wrongCredentials) }
        user = credentials.user
        return answer(.loggedIn)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        String(validating: bytes, as: UTF8.self)
    }
}
