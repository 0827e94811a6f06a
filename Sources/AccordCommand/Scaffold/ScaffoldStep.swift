/// What is to be done with one file, decided before anything is written.
struct ScaffoldStep: Equatable {
    let file: ScaffoldFile
    let action: ScaffoldAction
    /// Where what is there is kept, relative to the package; nil where nothing has to be.
    var kept: String?
}
