/**
 * An instant as the API writes it, `2027-01-15T09:30:00.000Z`. `to_char` would take three times as long, and a list has
 * a hundred of them: a tenth of a millisecond is added so that the fraction always has four digits, and cut off again.
 * The zone is given as an interval, because looking one up by name costs more than all the rest.
 */
export const instant = (column: string): string =>
  `substr(to_json((${column} at time zone interval '0') + interval '100 microseconds')::text, 2, 23) || 'Z'`
