import type { FieldModel } from '@tessera/metadata'
import type { Language } from '@tessera/schemas'
import type { Tree } from '../tree/tree.ts'
import { between, joiner, type Names, type SentencePart, type Teller } from './sentence.ts'
import { tellCall } from './tell-call.ts'
import { tellContext, tellField, tellLiteral } from './tell-value.ts'
import { words } from './words.ts'

const tellerFor = (language: Language, names: Names): Teller => {
  const teller: Teller = {
    language,
    names,
    tell: (tree: Tree, about?: FieldModel) => {
      switch (tree.type) {
        case 'literal':
          return tellLiteral(tree, teller, about)
        case 'list':
          return between(
            tree.items.map(item => teller.tell(item, about)),
            () => joiner(teller, words.comma, tree.at),
          )
        case 'field':
          return tellField(tree, teller)
        case 'context':
          return tellContext(tree, teller)
        case 'element':
          return [{ kind: 'field', text: words.element[language], at: tree.at }]
        case 'call':
          return tellCall(tree, teller)
      }
    },
  }
  return teller
}

/**
 * A checked expression as a sentence: “Stage is one of Won, Active and Amount is over 100,000”.
 * @param names titles of records and people, which the expression knows by id only.
 * @returns its parts in order, each with a pointer into the expression.
 */
export const describe = (tree: Tree, language: Language, names: Names = {}): readonly SentencePart[] => {
  if (tree.type === 'literal' && typeof tree.value === 'boolean') {
    return [{ kind: 'value', text: (tree.value ? words.always : words.never)[language], at: tree.at }]
  }
  return tellerFor(language, names).tell(tree)
}

/** The parts of a sentence as one line of text: blanks between words in English, none in Chinese. */
export const sentenceText = (parts: readonly SentencePart[], language: Language): string => {
  const line = parts.map(part => part.text).join(' ')
  if (language === 'en') return line.replaceAll('( ', '(').replaceAll(' )', ')').replaceAll(' ,', ',')
  return line.replaceAll(/\s*([（）、])\s*/g, '$1')
}
