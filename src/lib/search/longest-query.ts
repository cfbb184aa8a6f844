/**
 * How much of a query is read, in UTF-16 units: nobody types more, and pasted pages would make search
 * slow.
 */
export const longestQuery = 200;
