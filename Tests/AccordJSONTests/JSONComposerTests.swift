import AccordJSON
import Testing

struct JSONComposerTests {
    private func composed() -> (composer: JSONComposer, inner: Int) {
        var composer = JSONComposer()
        let outer = composer.open(.object)
        composer.key("a".utf8)
        let inner = composer.open(.array)
        composer.number("1.50".utf8)
        composer.string("x\"y".utf8)
        composer.boolean(true)
        composer.null()
        composer.close(inner, count: 4)
        composer.key("b".utf8)
        composer.copy(inner)
        composer.close(outer, count: 2)
        return (composer, inner)
    }

    @Test func `a document is what was put into it, piece by piece`() {
        let document = composed().composer.finish()
        #expect(document.text(.compact) == #"{"a":[1.50,"x\"y",true,null],"b":[1.50,"x\"y",true,null]}"#)
        #expect(document["b"]?[1]?.string == "x\"y")
        #expect(document["a"]?.isMember == true && document["a"]?[0]?.isMember == false)
    }

    @Test func `members can be put into another order, or left out`() {
        var (composer, _) = composed()
        let keys = composer.keys(of: 0)
        let origins = composer.rebuild(0, members: [keys[1]])
        #expect(composer.finish().text(.compact) == #"{"b":[1.50,"x\"y",true,null]}"#)
        #expect(origins == Array(keys[1]..<keys[1] + 6))
    }

    @Test func `a key that is copied is a value`() {
        var composer = JSONComposer()
        let object = composer.open(.object)
        composer.key("k".utf8)
        composer.copy(object + 1)
        composer.close(object, count: 1)
        #expect(composer.finish()["k"]?.string == "k")
    }

    @Test func `what was added last can be taken back`() {
        var (composer, inner) = composed()
        let count = composer.count
        composer.copy(inner)
        composer.removeLast(to: count)
        #expect(composer.count == count && composer.size(of: inner) == 5)
        #expect(
            composer.elements(of: inner).map { composer.kind(of: $0) } == [.number, .string, .boolean, .null])
    }
}
