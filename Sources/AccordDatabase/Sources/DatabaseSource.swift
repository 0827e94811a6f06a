/// Says what a database of the tests holds: adopt `GRDBDatabaseSource` or `SQLScript`, which know how.
///
/// The app's type can be it, or any type of the test target.
public protocol DatabaseSource: SendableMetatype {
    /// What makes and opens the databases.
    static var driver: any DatabaseDriver { get }

    /// Another text makes another template; needed only where files outside of the code decide what is in it.
    static var fingerprint: String { get }
}

extension DatabaseSource {
    public static var fingerprint: String { "" }
}
