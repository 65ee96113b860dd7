import type { FieldModel, Model } from '@tessera/metadata'
import type { Issue } from '@tessera/schemas'
import type { Tree } from '../tree/tree.ts'
import type { Type } from './kinds.ts'

/** Names of what can be handed to an expression besides the record. */
export const contextNames = ['$old', '$user', '$now', '$today', '$form', '$run', '$params', '$option'] as const

/** Name of a context. */
export type ContextName = (typeof contextNames)[number]

/** What an expression can see. */
export interface Scope {
  readonly model: Model
  /** The object of the record, `customer` or `sales.customer`. */
  readonly object: string
  /** `$user`, `$now` and `$today` unless told. */
  readonly contexts?: readonly ContextName[]
  /** The object of `$form`; that of the record unless told. */
  readonly form?: string
  /** What `$option` is: a record of an object, or an option of a choice field. */
  readonly option?: { readonly object: string } | { readonly field: FieldModel }
  /** What `$params` holds. */
  readonly params?: { readonly [name: string]: Type }
}

/** An expression has at most so many parts. */
export const mostParts = 2000

/** An expression is at most so deep. */
export const mostLevels = 64

/** What one check carries along. */
export interface Check {
  readonly scope: Scope
  readonly issues: Issue[]
  parts: number
  /** A limit is passed: nothing more is read. */
  stopped: boolean
  /** The elements that `some` and its like look at, innermost last. */
  readonly elements: Type[]
}

/** Reads one expression; undefined when it has a mistake, which is then among the issues. */
export type Read = (check: Check, expression: unknown, at: string, level: number) => Tree | undefined
