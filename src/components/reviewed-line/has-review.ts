/** Whether a page has a text of its own to review; those made from data have none. Days: `YYYY-MM-DD`. */
export function hasReview({ reviewed, reviewBy }: { reviewed: string; reviewBy: string }): boolean {
  return reviewBy > reviewed;
}
