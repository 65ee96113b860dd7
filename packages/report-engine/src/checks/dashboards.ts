import { localLabel } from '@tessera/metadata'
import { type AppDefinition, type Issue, issue, type LocalText, type Widget } from '@tessera/schemas'

const overlap = (one: Widget, other: Widget): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const nameOf = (widget: Widget, app: AppDefinition): LocalText => {
  const report = app.reports?.find(one => one.name === widget.report)
  const label = widget.title ?? report?.label
  return localLabel({ name: widget.report, ...(label === undefined ? {} : { label }) })
}

/** Widgets that stand on each other (G1), told once for each, at the later one. Those beside the grid metadata tells. */
export const checkDashboards = (app: AppDefinition): readonly Issue[] =>
  (app.dashboards ?? []).flatMap(({ widgets }, index) =>
    widgets.flatMap((widget, nth) => {
      const other = widgets.slice(0, nth).find(one => overlap(one, widget))
      if (other === undefined) return []
      const params = { name: nameOf(widget, app), other: nameOf(other, app) }
      return [issue('widgets_overlap', `/dashboards/${index}/widgets/${nth}`, params)]
    }),
  )
