// AccordDoubles
