#if Auth
import Accord
import AccordAuth
import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

struct LoginTests {
    /// Knows one password; answers with a cookie, a token or nothing.
    let client = TestClient(
        transport: HandlerTransport { request in
            if request.path == "/me" {
                return Response(body: Body(request.headers[.cookie] ?? request.headers[.authorization] ?? ""))
            }
            guard request.body.text?.contains("right") == true else {
                return Response(status: .unauthorized, body: "unknown user or wrong password")
            }
            return switch request.path {
            case "/cookie": Response(status: .seeOther, headers: [.setCookie: "session=s1; Path=/; HttpOnly"])
            case "/token": Response(body: #"{"data":{"token":"t1"}}"#)
            default: Response()
            }
        })

    @Test func `a login keeps the cookie that it sets, and the first client has none`() async throws {
        let reader = try await client.login(
            "/cookie", form: ["name": "ada", "password": "right"], cookie: "session")
        #expect(try await reader.get("/me").response.body.text == "session=s1")
        #expect(try await client.get("/me").response.body.text == "")
    }

    @Test func `a login takes the cookies of the form along, and leaves the first client's alone`()
        async throws
    {
        client.jar.set(Cookie(name: "csrf", value: "c1"))
        let reader = try await client.login("/cookie", form: ["password": "right"])
        #expect(try await reader.get("/me").response.body.text == "csrf=c1; session=s1")
        #expect(try await client.get("/me").response.body.text == "csrf=c1")
    }

    @Test func `a login keeps the token that a pointer leads to`() async throws {
        let reader = try await client.login("/token", json: ["password": "right"], token: "/data/token")
        #expect(try await reader.get("/me").response.body.text == "Bearer t1")
    }

    @Test func `a refused login says the status and what the app says`() async throws {
        let error = await #expect(throws: AuthError.self) {
            try await client.login("/cookie", json: ["password": "wrong"])
        }
        let text = String(describing: try #require(error))
        #expect(text.contains("POST /cookie: the login was answered with 401"))
        #expect(text.contains("unknown user or wrong password"))
    }

    @Test func `a login without its cookie names what was set instead`() async throws {
        let error = await #expect(throws: AuthError.self) {
            try await client.login("/cookie", json: ["password": "right"], cookie: "sid")
        }
        #expect(error == .loginSetNoCookie(request: "POST /cookie", cookie: "sid", set: ["session"]))
        await #expect(throws: AuthError.loginSetNoCookie(request: "POST /none", cookie: nil, set: [])) {
            try await client.login("/none", json: ["password": "right"])
        }
    }

    @Test(arguments: ["/token", "/none"]) func `a login without its token shows the body`(_ path: String)
        async throws
    {
        let error = await #expect(throws: AuthError.self) {
            try await client.login(path, json: ["password": "right"], token: "/access")
        }
        #expect(String(describing: try #require(error)).contains("no text stands at /access"))
    }
}
#endif
