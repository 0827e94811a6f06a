import Synchronization

/// An operation's plan, made when the first exchange comes to it.
final class LazyPlan: Sendable {
    let operation: Operation
    private let compiler: PlanCompiler
    private let plan = Mutex<OperationPlan?>(nil)

    init(_ operation: Operation, _ compiler: PlanCompiler) {
        self.operation = operation
        self.compiler = compiler
    }

    var value: OperationPlan {
        if let made = plan.withLock({ $0 }) { return made }
        let made = OperationPlan(operation, compiler)
        return plan.withLock { plan in
            if let first = plan { return first }
            plan = made
            return made
        }
    }
}
