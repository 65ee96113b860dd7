/**
 * An instant as the API writes it, `2027-01-15T09:30:00.000Z`. The zone is given as an interval, because looking up a
 * zone by its name costs more than all the rest.
 */
export const instant = (column: string): string =>
  `to_char(${column} at time zone interval '0', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
