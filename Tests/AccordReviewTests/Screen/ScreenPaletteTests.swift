import Foundation
import Testing

@testable import AccordReview

struct ScreenPaletteTests {
    static let inks: [Ink] = [
        .plain, .strong, .faint, .added, .removed, .addedWord, .removedWord, .hunk, .note, .warning, .failure,
        .selected,
    ]

    /// The numbers behind `38;5;` or `48;5;` in what is painted.
    private func colour(_ prefix: String, _ ink: Ink) -> Int? {
        let painted = ScreenPalette.colours256.paint("x", ink)
        guard let start = painted.range(of: prefix)?.upperBound else { return nil }
        return Int(painted[start...].prefix(while: \.isNumber))
    }

    /// Relative luminance (WCAG 2.2) of a colour of the cube or the ramp of greys.
    private func luminance(_ colour: Int) -> Double {
        let levels: [Double] = [0, 95, 135, 175, 215, 255]
        let parts: [Double]
        if colour >= 232 {
            parts = Array(repeating: Double(8 + 10 * (colour - 232)), count: 3)
        } else {
            let index = colour - 16
            parts = [levels[index / 36], levels[index / 6 % 6], levels[index % 6]]
        }
        let linear = parts.map { part in
            let share = part / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    private func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    @Test(arguments: inks)
    func `each of 256 colours can be read on black, on white and on its own background`(_ ink: Ink) {
        guard let text = colour("38;5;", ink) else { return }
        let own = colour("48;5;", ink)
        let backgrounds: [Double] = own.map { [luminance($0)] } ?? [0, 1]
        for background in backgrounds { #expect(contrast(luminance(text), background) >= 3.8) }
    }

    @Test func `changed words have a background of their own`() {
        #expect(colour("48;5;", .addedWord) != nil)
        #expect(colour("48;5;", .removedWord) != nil)
        #expect(colour("48;5;", .added) == nil)
    }

    @Test func `without colours nothing is painted`() {
        for ink in Self.inks { #expect(ScreenPalette.plain.paint("x", ink) == "x") }
    }

    @Test(arguments: inks)
    func `whatever is painted is ended`(_ ink: Ink) {
        for palette in [ScreenPalette.ansi, .colours256] {
            let text = palette.paint("x", ink)
            #expect(text == "x" || (text.hasPrefix("\u{1B}[") && text.hasSuffix("mx\u{1B}[0m")))
        }
    }
}
