import { Download, Eye, type LucideIcon, Pencil, Plus, Trash2 } from 'lucide-react'
import type { Action } from './grants.ts'

/** The icon of each action of the matrix. */
export const actionIcons: Readonly<Record<Action, LucideIcon>> = {
  see: Eye,
  create: Plus,
  change: Pencil,
  delete: Trash2,
  export: Download,
}
