/// Where nodes start in the text of their document.
///
/// Most nodes know it. A string that was written with escapes points to its decoded content behind the text;
/// it is found from the nearest node before it that knows: between two nodes there is only punctuation.
struct NodeStarts {
    private let view: JSONView
    private let textCount: Int

    init(_ view: JSONView, textCount: Int) {
        self.view = view
        self.textCount = textCount
    }

    func start(of node: Int) -> Int {
        var known = node
        while known > 0, !isInText(known) { known = known &- 1 }
        guard known < node else { return isInText(node) ? ownStart(of: node) : nextQuote(from: 0) }
        // The first node of a document may itself be an escaped string; then it is the only one.
        var start = ownStart(of: known)
        var end = behindOwn(known, start)
        while known < node {
            start = nextQuote(from: end)
            end = behindString(start)
            known = known &+ 1
        }
        return start
    }

    private func isInText(_ node: Int) -> Bool {
        view.code(node) != JSONNode.string || Int(view.nodes[node].offset) < textCount
    }

    /// Strings point behind their quote.
    private func ownStart(of node: Int) -> Int {
        let offset = Int(view.nodes[node].offset)
        return view.code(node) == JSONNode.string ? offset &- 1 : offset
    }

    private func behindOwn(_ node: Int, _ start: Int) -> Int {
        switch view.code(node) {
        case JSONNode.string: start &+ view.count(node) &+ 2
        case JSONNode.number: start &+ view.count(node)
        case JSONNode.false: start &+ 5
        case JSONNode.null, JSONNode.true: start &+ 4
        default: start &+ 1
        }
    }

    private func nextQuote(from start: Int) -> Int {
        var index = start
        while index < textCount, view.bytes[index] != 0x22 { index = index &+ 1 }
        return index
    }

    private func behindString(_ quote: Int) -> Int {
        var index = quote &+ 1
        while index < textCount, view.bytes[index] != 0x22 {
            index = index &+ (view.bytes[index] == 0x5C ? 2 : 1)
        }
        return index &+ 1
    }
}
