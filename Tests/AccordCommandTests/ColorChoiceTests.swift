import AccordReview
import Testing

@testable import AccordCommand

struct ColorChoiceTests {
    @Test(
        arguments: [
            (ColorChoice.auto, true, [:], true), (.auto, false, [:], false),
            (.auto, true, ["TERM": "dumb"], false),
            (.auto, true, ["NO_COLOR": "1"], false), (.auto, true, ["NO_COLOR": ""], true),
            (.auto, false, ["CLICOLOR_FORCE": "1"], true), (.auto, false, ["CLICOLOR_FORCE": "0"], false),
            (.auto, false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
            (.always, false, ["NO_COLOR": "1"], true), (.never, true, ["CLICOLOR_FORCE": "1"], false),
        ] as [(ColorChoice, Bool, [String: String], Bool)])
    func `colour follows the option, then the environment, then the terminal`(
        _ choice: ColorChoice, _ isTerminal: Bool, _ environment: [String: String], _ isColoured: Bool
    ) {
        #expect(choice.isColoured(isTerminal: isTerminal, environment: environment) == isColoured)
    }

    @Test(
        arguments: [
            (["TERM": "screen-256color"], ScreenPalette.colours256), (["TERM": "xterm"], .ansi), ([:], .ansi),
            (["TERM": "tmux-256color", "COLORTERM": ""], .colours256),
            (["TERM": "xterm-direct"], .colours256),
            (["TERM": "xterm", "COLORTERM": "truecolor"], .colours256),
            (["TERM": "xterm", "COLORTERM": "gnome-terminal"], .ansi),
            (["TERM": "xterm-256color", "NO_COLOR": "1"], .plain),
        ] as [([String: String], ScreenPalette)])
    func `a terminal with 256 colours is known by its name`(
        _ environment: [String: String], _ palette: ScreenPalette
    ) {
        #expect(ColorChoice.auto.palette(isTerminal: true, environment: environment) == palette)
    }

    @Test func `the option decides before the terminal does`() {
        let environment = ["TERM": "xterm-256color"]
        #expect(ColorChoice.never.palette(isTerminal: true, environment: environment) == .plain)
        #expect(ColorChoice.always.palette(isTerminal: false, environment: environment) == .colours256)
    }
}
