// AccordFactories
