import type { FormNode } from '@tessera/form-engine'

/** Whether an item stands somewhere in these. */
export const holdsKey = (nodes: readonly FormNode[], key: string): boolean =>
  nodes.some(node => {
    if (node.key === key) return true
    switch (node.kind) {
      case 'section':
        return holdsKey(node.children, key)
      case 'columns':
        return node.columns.some(column => holdsKey(column.children, key))
      case 'tabs':
      case 'steps':
        return node.tabs.some(tab => holdsKey(tab.children, key))
      default:
        return false
    }
  })
