#if Auth
import AccordJSON
import Foundation

enum JSONDecoderOfTests {
    static func decode<Value: Decodable>(_ type: Value.Type, from json: JSON) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.serialized(.compact)))
    }
}
#endif
