public import AccordHTTP
import AccordJSON
package import AccordReport
import AccordSnapshots
public import HTTPTypes

extension Exchange {
    /// Expects the request to be refused because of a field: `expectValidationError(at: "email")`.
    ///
    /// A success never passes. Dialects that have only a message (Hummingbird, Vapor) match where the field
    /// is a whole word of it, as it is written here.
    ///
    /// - Parameters:
    ///   - field: in any notation: `email`, `/email`, `items.0.price`, `/items/0/price`, `items[0].price`.
    ///   - code: the code of the error at that field.
    ///   - status: the one status to take; nil takes every 4xx.
    ///   - dialect: how the body names its fields; `.automatic` finds out.
    @discardableResult
    public func expectValidationError(
        at field: String, code: String? = nil, status: HTTPResponse.Status? = nil,
        dialect: ValidationDialect = .automatic, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkValidationError(at: field, code: code, status: status, dialect: dialect), at: site)
    }

    /// Like `expectValidationError(at:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireValidationError(
        at field: String, code: String? = nil, status: HTTPResponse.Status? = nil,
        dialect: ValidationDialect = .automatic, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(
            checkValidationError(at: field, code: code, status: status, dialect: dialect), at: site)
    }

    /// Expects an error with a code in its body: `expectErrorCode("email_taken")`.
    ///
    /// Looked at are `code`, `type`, `error`, `error.code`, `error.type`, `errors[].code`, `detail.code`,
    /// `detail[].code` and `detail[].type`. A URI counts in full or by its last segment. A success never
    /// passes.
    @discardableResult
    public func expectErrorCode(
        _ code: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkErrorCode(code), at: site)
    }

    /// Like `expectErrorCode(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireErrorCode(
        _ code: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkErrorCode(code), at: site)
    }
}

extension Exchange {
    package func checkValidationError(
        at field: String, code: String?, status: HTTPResponse.Status?, dialect: ValidationDialect
    ) -> [Finding] {
        let reading = dialect.reading(of: self)
        let isStatus = status.map { $0 == response.status && $0.kind != .successful }
        guard isStatus ?? (response.status.kind == .clientError) else {
            var finding = unexpectedStatus(wanted: status?.shown ?? Rules.clientError)
            finding.actual = reading.map(Self.list)
            return [finding]
        }
        guard let reading else {
            let name = dialect.name.map(Rules.theDialect) ?? Rules.anyDialect
            let facts = ["dialect": JSON(name), "field": JSON(field)]
            return [Finding(.noFields, expected: Rules.field(field, code: code), facts: facts).about(self)]
        }
        let isFound = reading.errors.contains { error in
            error.concerns(field) && code.map { $0.utf8.elementsEqual((error.code ?? "").utf8) } ?? true
        }
        return isFound ? [] : [notFound(field, code: code, in: reading).about(self, body: .never)]
    }

    package func checkErrorCode(_ code: String) -> [Finding] {
        let codes = (try? response.body.json()).map(ErrorCode.found) ?? []
        let isSuccess = response.status.kind == .successful
        if !isSuccess, codes.contains(where: { $0.isCode(code) }) { return [] }
        return [
            Finding(
                .errorCode, actual: Rules.codes(codes), hints: isSuccess ? [Rules.noErrorOnSuccess] : [],
                facts: ["code": JSON(code)]
            ).about(self, body: codes.isEmpty ? .always : .never)
        ]
    }

    private func notFound(_ field: String, code: String?, in reading: ValidationDialect.Reading) -> Finding {
        Finding(
            .validationError, expected: Rules.field(field, code: code), actual: Self.list(reading),
            hints: [Rules.dialect(reading.dialect)],
            facts: ["dialect": JSON(reading.dialect), "field": JSON(field)])
    }

    private static func list(_ reading: ValidationDialect.Reading) -> String {
        Visible.lines(of: reading.errors.map(Rules.field).joined(separator: "\n"))
    }
}
