import { defineFieldType } from './define-field-type.ts'

/** A point on the map. */
export const locationType = defineFieldType({
  type: 'location',
  family: 'words',
  icon: 'locate',
  label: { en: 'Location', 'zh-CN': '位置' },
  help: { en: 'A point on the map.', 'zh-CN': '地图上的一点。' },
  value: 'json',
  sortable: false,
  settings: [],
  words: {
    en: ['location', 'coordinates', 'gps', 'position on map', 'latitude'],
    zh: ['位置', '坐标', '定位', '经纬度'],
  },
  schema: () => ({
    type: 'object',
    properties: {
      lat: { type: 'number', minimum: -90, maximum: 90 },
      lng: { type: 'number', minimum: -180, maximum: 180 },
    },
    required: ['lat', 'lng'],
    additionalProperties: false,
  }),
})
