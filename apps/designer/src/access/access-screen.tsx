import { useQuery } from '@tanstack/react-query'
import { labelOf, suggestName } from '@tessera/metadata'
import { Empty, Kbd, Mosaic, Panel, Tile, useLanguage, useOtherText, useTexts } from '@tessera/react'
import type { ObjectDefinition, RoleDefinition } from '@tessera/schemas'
import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { createElement, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { api } from '../app/api.ts'
import { useDraft } from '../draft/draft-context.ts'
import { NodeIcon } from '../parts/node-icon.tsx'
import { NodeLabel } from '../parts/node-label.tsx'
import { usePlace } from '../shell/place.ts'
import { actionIcons } from './action-icons.ts'
import { actions, cycle, grantOf, newRole, reachOf, setReach } from './grants.ts'
import { RolePanel } from './role-panel.tsx'
import { accessTexts } from './texts.ts'
import './access.css'

/** Where in the matrix the focus is. */
interface At {
  readonly row: number
  readonly column: number
}

interface TilesProps {
  readonly role: RoleDefinition
  readonly object: ObjectDefinition
  readonly row: number
  /** Column of the first tile. */
  readonly first: number
  readonly at: At
  readonly onFocus: (column: number) => void
}

/** The actions of a role on an object; a click or Space goes on to the next reach. */
function Tiles({ role, object, row, first, at, onFocus }: TilesProps): ReactNode {
  const t = useTexts(accessTexts)
  const { language } = useLanguage()
  const { edit } = useDraft()
  const words = { every: t('every'), own: t('own'), rule: t('byRule'), no: t('no') }
  return (
    <span className="ds-tiles">
      {actions.map((action, tile) => {
        const column = first + tile
        const reach = reachOf(grantOf(role, object.name), action)
        return (
          <button
            key={action}
            type="button"
            data-at={`${row} ${column}`}
            data-reach={reach}
            className="ds-tile"
            tabIndex={row === at.row && column === at.column ? 0 : -1}
            title={`${t(action)}: ${words[reach]}`}
            aria-label={`${labelOf(role, language)}, ${labelOf(object, language)}, ${t(action)}: ${words[reach]}`}
            onFocus={() => onFocus(column)}
            onClick={() => void edit(setReach(role, object.name, action, cycle(reach, action)))}
          >
            {reach === 'no'
              ? null
              : createElement(actionIcons[action], { size: 12, strokeWidth: 2, 'aria-hidden': true })}
          </button>
        )
      })}
    </span>
  )
}

/** Roles × objects × actions: a tile is dark for every record, pale for some, empty for none. */
export function AccessScreen(): ReactNode {
  const t = useTexts(accessTexts)
  const { language } = useLanguage()
  const other = useOtherText()
  const { app, definition, edit } = useDraft()
  const objects = definition.objects ?? []
  const roles = definition.roles ?? []
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const { data: members } = useQuery({
    queryKey: ['members', app],
    queryFn: async () => (await api.listMembers({ app })).members,
    retry: false,
  })
  const people = (role: string): number => (members ?? []).filter(member => member.roles.includes(role)).length
  const roleAt = Math.min(Math.floor(at.column / actions.length), roles.length - 1)
  const role = roles[roleAt]
  const object = objects[at.row]
  usePlace(t('roles'))
  const addRole = (): void => {
    const word = language === 'zh-CN' ? '新角色' : 'New role'
    edit(
      newRole(
        definition,
        { [language]: word },
        suggestName(
          { en: 'role' },
          roles.map(one => one.name),
          'role',
        ),
      ),
    )
    setAt({ row: 0, column: roles.length * actions.length })
  }
  const go = (row: number, column: number): void => {
    const next = {
      row: Math.max(0, Math.min(objects.length - 1, row)),
      column: Math.max(0, Math.min(roles.length * actions.length - 1, column)),
    }
    setAt(next)
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus(),
    )
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    if (step === undefined) return
    event.preventDefault()
    go(at.row + (step[0] ?? 0), at.column + (step[1] ?? 0))
  }
  if (roles.length === 0 || objects.length === 0)
    return (
      <Mosaic tracks={[{ key: 'main', size: 'fill' }]}>
        <Tile as="main" className="ds-centre">
          <Empty
            title={t('noRoles')}
            text={objects.length === 0 ? t('noObjects') : t('noRolesText')}
            {...(objects.length === 0 ? {} : { action: { label: t('newRole'), onSelect: addRole } })}
          />
        </Tile>
      </Mosaic>
    )
  return (
    <Mosaic
      remember="designer-access"
      tracks={[
        { key: 'main', size: 'fill' },
        { key: 'panel', size: 304, min: 264, max: 420 },
      ]}
    >
      <Panel
        as="main"
        label={t('roles')}
        heading={
          <div className="ds-access-head">
            <span className="ds-legend">
              <i data-reach="every" />
              {t('every')}
              <i data-reach="own" />
              {t('own')}
              <i data-reach="rule" />
              {t('byRule')}
              <i data-reach="no" />
              {t('no')}
            </span>
            <span className="ds-grow" />
            <Button icon={<Plus size={14} strokeWidth={2} />} onClick={addRole}>
              {t('newRole')}
            </Button>
          </div>
        }
        footer={
          <div className="ds-access-foot">
            {t('legend')}
            {actions.map(action => (
              <span key={action} className="ds-row">
                {createElement(actionIcons[action], { size: 14, strokeWidth: 1.75, 'aria-hidden': true })}
                {t(action)}
              </span>
            ))}
            <span className="ds-grow" />
            <Kbd keys="ArrowLeft" />
            <Kbd keys="ArrowRight" />
            <Kbd keys="ArrowUp" />
            <Kbd keys="ArrowDown" />
            {t('move')}
            <Kbd keys="Space" />
            {t('cycle')}
          </div>
        }
      >
        <table ref={table} className="ds-matrix" aria-label={t('roles')} onKeyDown={press}>
          <thead>
            <tr>
              <th scope="col" className="ds-t3">
                {t('objects', { count: objects.length })}
              </th>
              {roles.map((one, index) => (
                <th key={one.id} scope="col">
                  <button
                    type="button"
                    className="ds-role"
                    aria-pressed={one === role}
                    onClick={() => go(at.row, index * actions.length)}
                  >
                    <b>{labelOf(one, language)}</b>
                    <span>
                      {[other(one.label), members === undefined ? undefined : t('people', { count: people(one.name) })]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {objects.map((one, row) => (
              <tr key={one.id}>
                <th scope="row">
                  <span className="ds-row">
                    <NodeIcon name={one.icon} />
                    <span className="ds-entry-label tes-ellipsis">
                      <NodeLabel node={one} />
                    </span>
                  </span>
                </th>
                {roles.map((granted, index) => (
                  <td key={granted.id} data-on={row === at.row && index === roleAt ? true : undefined}>
                    <Tiles
                      role={granted}
                      object={one}
                      row={row}
                      first={index * actions.length}
                      at={at}
                      onFocus={column => setAt({ row, column })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      {role === undefined || object === undefined ? <Tile as="aside" /> : <RolePanel role={role} object={object} />}
    </Mosaic>
  )
}
