import AccordSchema
import ArgumentParser

/// Whether `format` is checked or only says what is meant.
enum FormatChoice: String, ExpressibleByArgument, CaseIterable {
    case assert, annotate

    var policy: SchemaOptions.FormatPolicy {
        switch self {
        case .assert: .assert
        case .annotate: .annotate
        }
    }
}
