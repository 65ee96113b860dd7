/** The selection after one record was pressed; with `from`, everything between is taken as well. */
export function toggleSelected(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  id: string,
  from?: string | undefined,
): ReadonlySet<string> {
  const next = new Set(selected)
  const [one, other] = [ids.indexOf(from ?? id), ids.indexOf(id)]
  if (from !== undefined && one >= 0 && other >= 0) {
    for (const between of ids.slice(Math.min(one, other), Math.max(one, other) + 1)) next.add(between)
    return next
  }
  if (!next.delete(id)) next.add(id)
  return next
}
