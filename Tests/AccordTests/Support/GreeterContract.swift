import Foundation

/// Contracts of the greeter, written where tests can name them.
enum GreeterContract {
    /// What the greeter does.
    static let kept = file("kept", greeting: "string")
    /// Something else.
    static let broken = file("broken", greeting: "integer")

    private static func file(_ name: String, greeting: String) -> String {
        let path =
            NSTemporaryDirectory()
            + "accord-greeter-\(ProcessInfo.processInfo.processIdentifier)-\(name).yaml"
        try? text(greeting).write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private static func text(_ greeting: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Greeter, version: "1"}
        paths:
          /hello:
            get:
              parameters:
                - {name: tone, in: query, schema: {enum: [kind, loud]}}
              responses:
                "200":
                  description: A greeting.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [greeting]
                        properties:
                          greeting: {type: \(greeting)}
                "4XX": {description: Not understood.}
          /strict:
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {type: object, required: [name], properties: {name: {type: string}}}
              responses:
                "422": {description: Refused.}
                default: {description: Done.}

        """
    }
}
