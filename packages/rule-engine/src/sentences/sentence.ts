import type { FieldModel } from '@tessera/metadata'
import type { Colour, Language, LocalText } from '@tessera/schemas'
import type { Tree } from '../tree/tree.ts'

/** A word or chip of a sentence. */
export interface SentencePart {
  readonly kind: 'field' | 'operator' | 'value' | 'joiner'
  readonly text: string
  /** JSON pointer to the part of the expression that it says. */
  readonly at: string
  /** The hue of an option. */
  readonly colour?: Colour
}

/** Names of what an expression knows by id only. */
export interface Names {
  /** Title of a record, person or department. */
  readonly record?: (id: string) => string | undefined
}

/** What the writers of a sentence share. */
export interface Teller {
  readonly language: Language
  readonly names: Names
  /** Says a tree; `about` is the field whose values it stands beside. */
  tell(tree: Tree, about?: FieldModel): readonly SentencePart[]
}

/** A word of the sentence itself. */
export const joiner = (teller: Teller, text: LocalText | string, at: string): SentencePart => ({
  kind: 'joiner',
  text: typeof text === 'string' ? text : text[teller.language],
  at,
})

/** The saying of an operator. */
export const saying = (teller: Teller, text: LocalText | string, at: string): SentencePart => ({
  kind: 'operator',
  text: typeof text === 'string' ? text : text[teller.language],
  at,
})

/** Parts with a word between every two. */
export const between = (
  lists: readonly (readonly SentencePart[])[],
  word: (i: number) => SentencePart,
): readonly SentencePart[] => lists.flatMap((parts, i) => (i === 0 ? parts : [word(i), ...parts]))
