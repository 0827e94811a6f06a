import AccordJSON
import AccordReport

/// The built tests cannot be found, listed or run.
enum TestBundleError: Reportable, Equatable {
    /// The folder of the build holds no test bundle.
    case missing(String)
    /// Former names of the package have left bundles behind, and the manifest names none of them, or several.
    case several([String], String)
    /// The folder of the build is not known.
    case noFolder
    /// A bundle ended in a way that gives no list.
    case unlisted(String)
    /// A signal came before any test had run.
    case stopped(signal: Int32)

    var finding: Finding {
        switch self {
        case .missing(let folder): Finding(.noTestBundle, subject: folder)
        case .several(let names, let folder):
            Finding(.severalTestBundles, subject: folder, actual: names.joined(separator: ", "))
        case .noFolder: Finding(.noBuildFolder)
        case .unlisted(let runner): Finding(.unlistedTests, subject: runner)
        case .stopped(let signal): Finding(.stoppedEarly, subject: Rules.stopped(by: signal))
        }
    }
}
