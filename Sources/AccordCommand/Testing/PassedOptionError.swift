import AccordJSON
import AccordReport

/// An option behind `--` that would work against `accord test`.
struct PassedOptionError: Reportable, Equatable {
    let option: String
    let instead: String?

    var finding: Finding {
        Finding(.passedOption, subject: option, hints: instead.map { [Rules.useInstead($0)] } ?? [])
    }
}
