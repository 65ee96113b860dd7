import { defineFieldType } from './define-field-type.ts'
import { indexed, setting } from './settings.ts'

const stars = setting('max', 'integer', 'general', 'Number of stars', '星数')

/** Stars. */
export const ratingType = defineFieldType({
  type: 'rating',
  family: 'figures',
  icon: 'star',
  label: { en: 'Rating', 'zh-CN': '评分' },
  help: { en: 'Stars.', 'zh-CN': '星级。' },
  value: 'number',
  settings: [stars, indexed],
  words: {
    en: ['rating', 'stars', 'satisfaction', 'nps'],
    zh: ['评分', '星级', '满意度', '打分', '评价'],
  },
  schema: field => ({ type: 'integer', minimum: 0, maximum: field.max ?? 5 }),
})
