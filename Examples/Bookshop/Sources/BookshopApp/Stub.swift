#if Hummingbird && GRDB
import Hummingbird
import GRDB
#endif
