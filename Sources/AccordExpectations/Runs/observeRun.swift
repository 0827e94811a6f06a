import Foundation
import XCTest

/// Called before `main`, in processes whose environment names a file for events.
@c(accord_observe_run)
package func observeRun() {
    guard Runner.isXCTest, let observer = RunObserver(environment: ProcessInfo.processInfo.environment)
    else { return }
    XCTestObservationCenter.shared.addTestObserver(observer)
}
