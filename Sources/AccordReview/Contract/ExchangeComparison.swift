import AccordContract
import AccordHTTP
import AccordJSON
import HTTPTypes

/// Compares what was received with what is stored, as somebody who calls the operation would.
///
/// A client relies on what the contract promises, and where the contract is silent on what it saw.
///
/// | difference | breaking | additive | neutral |
/// |---|---|---|---|
/// | it violates the contract, and did not before | always | | |
/// | status | from 2xx or 3xx to 4xx or 5xx; to an undeclared one | from 4xx or 5xx to 2xx or 3xx | to a declared one |
/// | media type | undeclared for the status | | declared |
/// | header gone | declared as required | | else |
/// | header added | | always | |
/// | body gone | always | | |
/// | body added | | always | |
/// | member gone | required or undeclared | | declared as optional |
/// | member added | | always | |
/// | type of a value | not allowed, or undeclared | | allowed by the declared schema |
/// | value, count of elements | | | always |
///
/// Where a success has become a failure, or the reverse, the rest is another answer and not compared. The
/// elements of an array are one place: a member is gone where each of them had it, and one has it no longer.
struct ExchangeComparison {
    private let old: JudgedExchange
    private let new: JudgedExchange
    private let promise: ResponsePromise?
    private let fresh: NewFaults
    private var reasons: [ContractReason] = []

    /// - Parameter promise: what the contract promises of the new response.
    static func change(from old: JudgedExchange, to new: JudgedExchange, _ promise: ResponsePromise?)
        -> ContractChange
    {
        guard old.operation.utf8.elementsEqual(new.operation.utf8) else { return .ofOperation }
        var comparison = ExchangeComparison(old, new, promise)
        comparison.compare()
        return ContractChange(comparison.reasons, isRequestChanged: old.hasOtherRequest(than: new))
    }

    private init(_ old: JudgedExchange, _ new: JudgedExchange, _ promise: ResponsePromise?) {
        (self.old, self.new, self.promise) = (old, new, promise)
        fresh = NewFaults(in: new.verdict, notIn: old.verdict)
    }

    // MARK: -

    private mutating func compare() {
        for fault in fresh.faults {
            note(.violation(new.exchange.located(fault)), .breaking, fault.part, fault.pointer)
        }
        compareStatus()
        guard old.isFailure == new.isFailure else { return }
        compareHeaders()
        if old.hasBody, !new.hasBody {
            if !fresh.concernBody { note(.bodyGone, .breaking, .responseBody) }
            return
        }
        if new.hasBody, !old.hasBody { return note(.bodyAdded, .additive, .responseBody) }
        guard new.hasBody else { return }
        compareMediaTypes()
        compareShapes()
    }

    private mutating func note(
        _ kind: ContractReason.Kind, _ effect: ContractEffect, _ part: ExchangePart,
        _ pointer: JSONPointer = JSONPointer()
    ) {
        reasons.append(ContractReason(kind: kind, effect: effect, part: part, pointer: pointer))
    }

    private mutating func compareStatus() {
        let (before, after) = (old.response.status.code, new.response.status.code)
        guard before != after else { return }
        // A new violation has said so already.
        guard old.isFailure != new.isFailure || !fresh.concern(.status) else { return }
        let effect: ContractEffect =
            switch (old.isFailure, new.isFailure) {
            case (false, true): .breaking
            case (true, false): .additive
            case (true, true), (false, false): promise?.declaresStatus ?? false ? .neutral : .breaking
            }
        note(.status(old: before, new: after), effect, .status)
    }

    private mutating func compareHeaders() {
        let (before, after) = (old.headerNames, new.headerNames)
        for name in before.subtracting(after).sorted() {
            let isRequired = promise?.requires(header: name) ?? false
            guard !isRequired || !fresh.concern(.responseHeader(name)) else { continue }
            note(.headerGone, isRequired ? .breaking : .neutral, .responseHeader(name))
        }
        for name in after.subtracting(before).sorted() {
            note(.headerAdded, .additive, .responseHeader(name))
        }
    }

    private mutating func compareMediaTypes() {
        let (before, after) = (old.mediaType, new.mediaType)
        guard before != after else { return }
        let isDeclared = promise?.declaresMediaType ?? false
        guard isDeclared || !fresh.concernBody else { return }
        note(.mediaType(old: before, new: after), isDeclared ? .neutral : .breaking, .responseBody)
    }

    private mutating func compareShapes() {
        guard let before = old.document, let after = new.document else { return }
        for change in ShapeChange.all(from: before, to: after) {
            switch change.kind {
            case .memberAdded: note(.memberAdded, .additive, .responseBody, change.pointer)
            case .memberGone:
                note(.memberGone, change.pointer, isAllowed: declares(change.pointer, in: before))
            case .type(let kinds, let added):
                let isAllowed =
                    declares(change.pointer, in: after)
                    && !NewFaults.concern(change.pointer, new.verdict.faults)
                note(.type(old: kinds, new: added), change.pointer, isAllowed: isAllowed)
            }
        }
    }

    /// What a new violation has said already is not said twice.
    private mutating func note(_ kind: ContractReason.Kind, _ pointer: JSONPointer, isAllowed: Bool) {
        guard !NewFaults.concern(pointer, fresh.faults) else { return }
        note(kind, isAllowed ? .neutral : .breaking, .responseBody, pointer)
    }

    private func declares(_ pointer: JSONPointer, in body: JSON) -> Bool {
        promise?.declares(pointer, in: body) ?? false
    }
}
