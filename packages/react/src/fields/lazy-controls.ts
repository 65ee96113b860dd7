import type {
  Cascader as CascaderType,
  DatePicker as DatePickerType,
  InputNumber as InputNumberType,
  Rate as RateType,
  TimePicker as TimePickerType,
  TreeSelect as TreeSelectType,
} from 'antd'
import { lazy } from 'react'

// Calendars, trees and figures are most of the controls by size and seldom on the first screen: each comes when it is
// first shown. `FieldEditor` holds its place until then.
const pickers = () => import('./picker-controls.ts')
const trees = () => import('./tree-controls.ts')
const figures = () => import('./figure-controls.ts')

export const DatePicker = lazy(async () => ({
  default: (await pickers()).DatePicker,
})) as unknown as typeof DatePickerType
export const TimePicker = lazy(async () => ({
  default: (await pickers()).TimePicker,
})) as unknown as typeof TimePickerType
export const Cascader = lazy(async () => ({ default: (await trees()).Cascader })) as unknown as typeof CascaderType
export const TreeSelect = lazy(async () => ({
  default: (await trees()).TreeSelect,
})) as unknown as typeof TreeSelectType
export const InputNumber = lazy(async () => ({
  default: (await figures()).InputNumber,
})) as unknown as typeof InputNumberType
export const Rate = lazy(async () => ({ default: (await figures()).Rate })) as unknown as typeof RateType
