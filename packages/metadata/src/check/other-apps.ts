import { type AppDefinition, type Issue, issue, type LocalText } from '@tessera/schemas'
import { buildModel } from '../model/build-model.ts'
import { scanReferences } from '../references/scan.ts'
import { localLabel } from '../text/choose-text.ts'
import type { Check } from './check.ts'

const leansOn = (other: AppDefinition, name: string): boolean =>
  other.uses?.some(used => used.app === name) === true ||
  other.extends?.some(one => one.object.startsWith(`${name}.`)) === true

const broken = new Set(['unknown_object', 'unknown_field', 'not_shared'])

const spot = (other: AppDefinition, found: Issue): LocalText => {
  const label = localLabel(other)
  return { en: `${label.en} (${found.at})`, 'zh-CN': `${label['zh-CN']}（${found.at}）` }
}

/**
 * What other apps would miss: an object, a field or a permission that they rely on and that is no longer there.
 * Told at the app, because the missing thing has no place of its own any more.
 */
export const checkOtherApps: Check = ({ app, others }) => {
  const issues: Issue[] = []
  for (const other of others.values()) {
    if (other.name === app.name || !leansOn(other, app.name)) continue
    const apps = new Map([...others].filter(([name]) => name !== other.name))
    apps.set(app.name, app)
    for (const found of scanReferences(other, buildModel(other, apps)).issues) {
      if (!broken.has(found.code)) continue
      issues.push(
        issue('missed_elsewhere', '', { app: localLabel(other), users: spot(other, found), reason: found.message }),
      )
    }
  }
  return issues
}
