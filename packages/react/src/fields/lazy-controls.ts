import type { Cascader as CascaderType, DatePicker as DatePickerType, TimePicker as TimePickerType, TreeSelect as TreeSelectType } from 'antd'
import { lazy } from 'react'

// Calendars and trees are two thirds of all controls by size and seldom on the first screen: each comes when it is
// first shown. `FieldEditor` holds its place until then.
const picker = () => import('./picker-controls.ts')
const tree = () => import('./tree-controls.ts')

export const DatePicker = lazy(async () => ({ default: (await picker()).DatePicker })) as unknown as typeof DatePickerType
export const TimePicker = lazy(async () => ({ default: (await picker()).TimePicker })) as unknown as typeof TimePickerType
export const Cascader = lazy(async () => ({ default: (await tree()).Cascader })) as unknown as typeof CascaderType
export const TreeSelect = lazy(async () => ({ default: (await tree()).TreeSelect })) as unknown as typeof TreeSelectType
