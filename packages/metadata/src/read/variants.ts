/** The sorts of each kind that has sorts, for sentences and suggestions. */
export const variants = {
  items: ['section', 'columns', 'tabs', 'steps', 'field', 'lines', 'text', 'divider', 'button'],
  views: ['table', 'kanban', 'calendar', 'gallery', 'timeline'],
  rules: ['check', 'set', 'decision_table', 'scorecard', 'segment', 'quality', 'clean'],
  nodes: [
    'decide',
    'fork',
    'join',
    'wait',
    'approve',
    'task',
    'notify',
    'copy_to',
    'create',
    'update',
    'delete',
    'find',
    'assign',
    'each',
    'call',
    'subflow',
    'end',
  ],
  trigger: [
    'created',
    'changed',
    'deleted',
    'became',
    'date',
    'inactivity',
    'schedule',
    'form',
    'button',
    'webhook',
    'flow',
  ],
  edits: ['add', 'remove', 'change', 'move', 'rename', 'group'],
} as const

/** The sorts that may stand at a pointer, judged by the last list in it. */
export const variantsAt = (pointer: string, fieldTypes: readonly string[]): readonly string[] => {
  const names = pointer.split('/').filter(segment => !/^\d*$/.test(segment))
  const last = names.at(-1) ?? ''
  if (last === 'fields') return fieldTypes
  return Object.hasOwn(variants, last) ? variants[last as keyof typeof variants] : []
}
