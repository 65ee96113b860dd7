import type { Json } from '@tessera/schemas'

type Node = { readonly [key: string]: Json }

/** An object of the zoo as it is written down. */
export interface ZooObject {
  name: string
  label: string
  title?: string
  fields: Node[]
}

/** A definition that a test may change before it sends it. */
export type ZooBundle = { [key: string]: Json } & { objects: ZooObject[] & Json; rules: Node[]; forms: Node[] }

/** One field of each type, none of them required but the first, so that a test can send any of them alone. */
export const zooFields: readonly Node[] = [
  { name: 'name', type: 'text', required: true, searchable: true },
  { name: 'code', type: 'text', unique: true },
  { name: 'slug', type: 'text', pattern: '[a-z]+[a-z-]*[a-z]+', maxLength: 1000 },
  { name: 'story', type: 'long_text', searchable: true },
  { name: 'page', type: 'rich_text' },
  { name: 'weight', type: 'number', decimals: 3 },
  { name: 'price', type: 'currency' },
  { name: 'share', type: 'percent' },
  { name: 'tame', type: 'boolean' },
  { name: 'born', type: 'date' },
  { name: 'seen_at', type: 'datetime' },
  { name: 'fed_at', type: 'time' },
  { name: 'nap', type: 'duration' },
  { name: 'kind', type: 'choice', choices: 'kinds' },
  { name: 'kinds', type: 'choices', choices: 'kinds' },
  { name: 'labels', type: 'tags' },
  { name: 'email', type: 'email' },
  { name: 'emails', type: 'email', multiple: true },
  { name: 'mobile', type: 'phone' },
  { name: 'site', type: 'url' },
  { name: 'home', type: 'address' },
  { name: 'area', type: 'region' },
  { name: 'spot', type: 'location' },
  { name: 'keeper', type: 'user' },
  { name: 'keepers', type: 'users' },
  { name: 'unit', type: 'department' },
  { name: 'cage', type: 'lookup', object: 'cage' },
  { name: 'cages', type: 'lookups', object: 'cage' },
  { name: 'about', type: 'lookup', object: ['cage', 'animal'] },
  { name: 'meals', type: 'lines', object: 'meal' },
  { name: 'number', type: 'auto_number', pattern: 'A-{yyyy}-{0000}' },
  { name: 'cost', type: 'formula', returns: 'number', expression: { '*': [{ var: 'weight' }, { var: 'price' }] } },
  { name: 'eaten', type: 'rollup', of: 'meal.animal', aggregate: 'sum', field: 'amount' },
  { name: 'papers', type: 'file' },
  { name: 'photo', type: 'image' },
  { name: 'signed', type: 'signature' },
  { name: 'stars', type: 'rating' },
  { name: 'anything', type: 'json' },
]

const zoo: Json = {
  name: 'zoo',
  label: { en: 'Zoo', 'zh-CN': '动物园' },
  formatVersion: 1,
  choices: [
    {
      name: 'kinds',
      options: [
        { value: 'mammal', label: { en: 'Mammal', 'zh-CN': '哺乳动物' } },
        { value: 'bird', label: { en: 'Bird', 'zh-CN': '鸟类' } },
      ],
    },
  ],
  objects: [
    { name: 'animal', label: { en: 'Animal', 'zh-CN': '动物' }, title: 'name', fields: [...zooFields] },
    { name: 'cage', label: 'Cage', title: 'name', fields: [{ name: 'name', type: 'text', required: true }] },
    {
      name: 'meal',
      label: 'Meal',
      title: 'food',
      fields: [
        { name: 'animal', type: 'lookup', object: 'animal', required: true, owns: true, onDelete: 'cascade' },
        { name: 'food', type: 'text', required: true },
        { name: 'amount', type: 'number' },
      ],
    },
  ],
  forms: [
    {
      name: 'animal_form',
      object: 'animal',
      label: 'Animal',
      items: [
        { type: 'field', field: 'name' },
        { type: 'field', field: 'weight' },
        { type: 'field', field: 'email', required: { '>': [{ var: 'weight' }, 100] } },
      ],
    },
  ],
  rules: [
    {
      name: 'weight_positive',
      kind: 'check',
      object: 'animal',
      when: { '!': [{ is_empty: [{ var: 'weight' }] }] },
      assert: { '>=': [{ var: 'weight' }, 0] },
      severity: 'block',
      message: 'The weight cannot be negative.',
      at: 'weight',
    },
  ],
}

/** A small app with a field of every type, a form and a rule; a copy of its own for each caller. */
export const zooBundle = (): ZooBundle => structuredClone(zoo) as unknown as ZooBundle
