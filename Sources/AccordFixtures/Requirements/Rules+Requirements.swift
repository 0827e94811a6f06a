import AccordReport

extension Rule {
    static let needsExecutable = Rule(
        "fixtures/needs-executable", headline: "needs the executable {subject}, which is not on the PATH",
        hint: "install {subject} on this machine; where CI is not set, the test is skipped",
        help: "A test that is skipped on CI would never be missed.")

    static let needsVariable = Rule(
        "fixtures/needs-variable", headline: "needs the environment variable {subject}, which is not set",
        hint: "set {subject} on this machine; where CI is not set, the test is skipped",
        help: "A test that is skipped on CI would never be missed.")

    static let needsPort = Rule(
        "fixtures/needs-port", headline: "needs a server on port {subject} of 127.0.0.1, and there is none",
        hint: "start it on this machine; where CI is not set, the test is skipped",
        help: "A test that is skipped on CI would never be missed.")
}
