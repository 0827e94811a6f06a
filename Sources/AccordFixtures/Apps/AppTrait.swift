import AccordExpectations
import AccordHTTP
public import Testing

extension Trait where Self == FixtureTrait {
    /// Runs each test against an app of its own, built and started on first use, shut down at the end.
    ///
    /// - Parameters:
    ///   - type: how the app is built.
    ///   - serving: in process by default; `.live` on a loopback port; `.remote(url)`.
    public static func app<T: TestApp>(
        _ type: T.Type, over serving: Serving = .responder, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Self {
        Self(
            .app(type, over: serving, fileID: fileID, filePath: filePath, line: line, column: column))
    }
}

extension FixtureBinding {
    /// Binds an app, built and started on first use.
    public static func app<T: TestApp>(
        _ type: T.Type, over serving: Serving = .responder, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return Self(asks: [BoundApp.self], site: site) { bindings in
            bindings[AppBinding.self] = AppBinding(type: type, serving: serving, site: site)
        }
    }
}
