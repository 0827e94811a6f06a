// AccordProcess
