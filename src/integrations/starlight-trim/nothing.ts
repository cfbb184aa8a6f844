/** Stands in for a module of Starlight that this site leaves out. */
export {};
