import AccordExpectations

/// What a trait binds and an app may be built from: bound otherwise within a test, it is another app.
///
/// Whatever is bound and conforms counts; nothing lists them.
package protocol AppIngredient: Sendable {
    /// Equal where the app that is built is the same.
    func identity(for app: any TestApp.Type) -> AnyHashable
}

extension Bindings {
    /// What decides which app of this type is meant.
    func ingredients(of app: any TestApp.Type) -> [ObjectIdentifier: AnyHashable] {
        all.compactMapValues { ($0 as? any AppIngredient)?.identity(for: app) }
    }
}
