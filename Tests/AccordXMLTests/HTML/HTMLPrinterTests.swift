#if XML
import AccordXML
import Testing

@Suite struct HTMLPrinterTests {
    @Test func `a page has blocks on lines of their own, and text as it is read`() throws {
        let source = """
            <!DOCTYPE html><html><head><title>A &amp; B</title><script>if (a<b) {}</script></head>
            <body id=y class=x><h1>Hi   there</h1><p>one <b>two</b>
            three<br>x<ul><li><a href='/x'>y</a><li>z</ul><pre> a
              b</pre><input name=q disabled><main><section>new</section></main></body></html>
            """
        #expect(
            try formatted(source) == """
                <!DOCTYPE html>
                <html>
                  <head>
                    <title>A &amp; B</title>
                    <script>if (a<b) {}</script>
                  </head>
                  <body class="x" id="y">
                    <h1>Hi there</h1>
                    <p>one <b>two</b> three<br>x</p>
                    <ul>
                      <li><a href="/x">y</a></li>
                      <li>z</li>
                    </ul>
                    <pre> a
                  b</pre>
                    <input disabled name="q">
                    <main>
                      <section>new</section>
                    </main>
                  </body>
                </html>

                """)
    }

    @Test(arguments: [
        ("<div><span>a</span> <b>c</b></div><p>d", "<div><span>a</span> <b>c</b></div>\n<p>d</p>\n"),
        ("<tr><td>x</td></tr>", "<tr>\n  <td>x</td>\n</tr>\n"),
        ("<p>a&nbsp;b &eacute; \u{20AC}</p>", "<p>a&nbsp;b é \u{20AC}</p>\n"),
        ("<header>x</header>", "<header>x</header>\n"),
        ("<p>a <!-- c --> b</p>", "<p>\n  a\n  <!-- c -->\n  b\n</p>\n"),
        ("<a href=\"?a=1&amp;b=&quot;2&quot;\">x</a>", "<a href=\"?a=1&amp;b=&quot;2&quot;\">x</a>\n"),
        ("<textarea>\n a\n</textarea>", "<textarea> a\n</textarea>\n"),
        ("<div a=1><div></div></div>", "<div a=\"1\">\n  <div></div>\n</div>\n"),
        ("<div>a<?php x ?></div>", "<div>\n  a\n  <?php x ?>\n</div>\n"),
        ("", ""),
        ("<x-tab default=5 loop>a</x-tab>", "<x-tab default=\"5\" loop>a</x-tab>\n"),
        ("<p hidden=until-found>a</p>", "<p hidden=\"until-found\">a</p>\n"),
        ("<input DISABLED=Disabled checked='' value=''>", "<input checked disabled value>\n"),
    ])
    func `a part of a page is no page`(source: String, expected: String) throws {
        #expect(try formatted(source) == expected)
    }

    @Test(arguments: [
        "<!DOCTYPE html>", "<!DOCTYPE html SYSTEM \"about:legacy-compat\">",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">",
    ])
    func `the type of a page is kept with its identifiers`(doctype: String) throws {
        #expect(try formatted(doctype + "<p>a").hasPrefix(doctype + "\n<html>"))
    }

    @Test func `a zero byte ends no page`() throws {
        #expect(try formatted("<p>a\u{0}b</p><p>behind</p>").contains("behind"))
    }

    @Test func `pages that look alike are alike`() throws {
        let one = "<div class=a id=b>  <p>x\n\ty</p>\n\n</div>"
        let other = "<DIV id='b' class='a'><p>x y</p></DIV>"
        #expect(try formatted(one) == formatted(other))
    }

    @Test func `the charset that was sent counts`() throws {
        let xml = try XML(parsingHTML: Array("<p>".utf8) + [0xE9], charset: "iso-8859-1")
        #expect(String(decoding: try xml.formatted(), as: UTF8.self) == "<p>é</p>\n")
    }

    private func formatted(_ source: String) throws -> String {
        String(decoding: try XML(parsingHTML: Array(source.utf8)).formatted(), as: UTF8.self)
    }
}
#endif
