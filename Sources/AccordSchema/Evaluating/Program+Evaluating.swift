import AccordJSON

extension Program {
    /// What the program's root, or another of its schemas, says of a value.
    func verdict(on instance: JSON, schema: Int32? = nil) -> SchemaVerdict {
        withEvaluator(of: instance) { evaluator in
            if evaluator.verdict(schema ?? root, instance.node) { return .accepted }
            return evaluator.isUndecided ? .undecided : .refused
        }
    }

    /// Holds all tables in place while an evaluator runs over them.
    func withEvaluator<R>(of instance: JSON, _ body: (inout Evaluator) -> R) -> R {
        hold(entries, code) { entries, code in
            hold(slots, members) { slots, members in
                hold(items, numbers) { items, numbers in
                    hold(lists, text) { lists, text in
                        hold(patterns, formats) { patterns, formats in
                            constants.storage.withView { constants in
                                instance.storage.withView { view in
                                    var evaluator = Evaluator(
                                        program: self, entries: entries, code: code, slots: slots,
                                        members: members, items: items, numbers: numbers, lists: lists,
                                        text: text, patterns: patterns, formats: formats,
                                        constants: constants, view: view, nodes: view.nodes,
                                        bytes: view.bytes,
                                        memory: VerdictMemory(nodes: instance.storage.nodes.count),
                                        scope: DynamicScope(isUsed: usesScope),
                                        usesScope: usesScope)
                                    defer {
                                        evaluator.marks.free()
                                        evaluator.scope.free()
                                    }
                                    return body(&evaluator)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Two arrays as pointers; an empty one's is never read from.
    private func hold<A, B, R>(
        _ a: [A], _ b: [B], _ body: (UnsafePointer<A>, UnsafePointer<B>) -> R
    ) -> R {
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                body(Self.base(a), Self.base(b))
            }
        }
    }

    private static func base<T>(_ buffer: UnsafeBufferPointer<T>) -> UnsafePointer<T> {
        guard let base = buffer.baseAddress ?? UnsafePointer(bitPattern: MemoryLayout<T>.alignment) else {
            preconditionFailure("no type has an alignment of zero")
        }
        return base
    }
}
