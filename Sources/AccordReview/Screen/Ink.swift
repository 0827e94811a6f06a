/// What a piece of the screen is, from which a palette makes its colour.
package enum Ink: Sendable, Equatable {
    case plain, strong, faint
    case added, removed
    /// The words that changed inside a changed line.
    case addedWord, removedWord
    case hunk, note, warning, failure
    case selected
}
