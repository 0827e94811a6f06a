// The one import of a test: everything that needs no server framework and no database.

@_exported import AccordConfiguration
@_exported import AccordContract
@_exported import AccordExpectations
@_exported import AccordFixtures
@_exported import AccordHTTP
@_exported import AccordJSON
@_exported import AccordReport
@_exported import AccordSnapshots
@_exported import HTTPTypes
