/** The event by which the server tells the toolbar what breaks a rule; it carries a line a problem. */
export const problemsEvent = 'content-rules:problems';
