public import AccordConfiguration
public import ArgumentParser

extension RecordMode: ExpressibleByArgument {}
