/** The calendar day `n` days after an ISO date. */
export function addDays(isoDate: string, n: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + n);
  return day.toISOString().slice(0, 10);
}
