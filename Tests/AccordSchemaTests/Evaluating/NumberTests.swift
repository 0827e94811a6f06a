import AccordJSON
import AccordSchema
import Testing

struct NumberTests {
    @Test(arguments: [
        ("0.01", "19.99", true), ("0.01", "0.015", false), ("0.1", "1e308", true), ("3", "1e400", false),
        ("3", "3e400", true), ("0.0001", "0.00751", false), ("0.0001", "0.0075", true),
        ("9007199254740993", "9007199254740993", true), ("9007199254740993", "9007199254740992", false),
        ("123456789012345678901", "370370367037037036703", true),
        ("123456789012345678901", "370370367037037036704", false), ("1e-8", "12391239123", true),
        ("7", "0", true), ("2", "-4.0", true), ("2", "-3", false),
    ])
    func `multiples are exact`(_ divisor: String, _ instance: String, _ isValid: Bool) throws {
        #expect(try accepts(#"{"multipleOf": \#(divisor)}"#, instance) == isValid)
    }

    @Test(arguments: [
        ("9007199254740993", "9007199254740992", false), ("9007199254740993", "9007199254740993", true),
        ("0.1", "0.1", true), ("0.1", "0.09999999999999999999999", false), ("-1.5", "-1.5", true),
        ("-1.5", "-1.51", false), ("-1", "-0.5", true), ("0", "-0.0", true), ("0", "-1e-999", false),
        ("1e400", "1e399", false), ("1e400", "2e400", true), ("5", "4.9", false), ("5", "5e0", true),
    ])
    func `bounds are exact`(_ bound: String, _ instance: String, _ isValid: Bool) throws {
        #expect(try accepts(#"{"minimum": \#(bound)}"#, instance) == isValid)
    }

    @Test(arguments: [
        ("5", false), ("5.0", false), ("4.9", true), ("-5", true), ("-5.5", true), ("6", false),
    ])
    func `an exclusive bound is not met by itself`(_ instance: String, _ isValid: Bool) throws {
        #expect(try accepts(#"{"exclusiveMaximum": 5}"#, instance) == isValid)
    }

    @Test(arguments: [("1.0", true), ("10e-1", true), ("1", true), ("true", false), (#""1""#, false)])
    func `numbers are equal by value, and to nothing else`(_ instance: String, _ isValid: Bool) throws {
        #expect(try accepts(#"{"const": 1}"#, instance) == isValid)
        #expect(try accepts(#"{"uniqueItems": true}"#, "[1, \(instance)]") == !isValid)
    }

    @Test(arguments: [(10, 10), (100, 100), (100, 37)])
    func `a double in an array of any size is found`(_ count: Int, _ copy: Int) throws {
        let items = (0..<count).map { #"{"a": \#($0)}"# } + [#"{"a": \#(copy).0}"#]
        let isUnique = copy >= count
        #expect(try accepts(#"{"uniqueItems": true}"#, "[\(items.joined(separator: ","))]") == isUnique)
    }
}
