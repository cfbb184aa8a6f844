/** What is read of a query, in UTF-16 units: nobody types more, and pasted pages would be slow. */
export const longestQuery = 200;
